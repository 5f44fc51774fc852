export { startProgram, type Program } from './start-program.ts';
