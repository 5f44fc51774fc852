export { aBrowser } from './a-browser.ts';
