import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { System } from './composition/open-system.ts';

export async function seedOnce(
  _system: System,
  _app: NestFastifyApplication,
  print: (line: string) => void,
) {
  print('seed: not yet');
}
