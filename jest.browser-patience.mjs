import { configure } from '@testing-library/react';

/** A busy machine is slow, and slow is not wrong: wait long for what must come, in milliseconds. */
configure({ asyncUtilTimeout: 15_000 });
