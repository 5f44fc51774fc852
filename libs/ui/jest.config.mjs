import preset from '../../jest.browser.preset.mjs';

export default { ...preset, displayName: 'ui' };
