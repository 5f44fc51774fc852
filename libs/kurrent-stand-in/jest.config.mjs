import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'kurrent-stand-in', testTimeout: 60_000 };
