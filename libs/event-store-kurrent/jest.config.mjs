import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'event-store-kurrent', testTimeout: 60_000 };
