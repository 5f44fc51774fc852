import preset from '../../jest.postgres.preset.mjs';

export default { ...preset, displayName: 'backup' };
