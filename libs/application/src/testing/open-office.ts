import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { ApplicationModule } from '../application.module.ts';
import { LookLog } from '../look/look-log.ts';
import { anOffice, type Office, type OfficeParts } from './an-office.ts';

/** An office with its buses running. */
export interface OpenOffice extends Office {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  readonly looks: LookLog;
  close(): Promise<void>;
}

export async function openOffice(parts: OfficeParts = {}): Promise<OpenOffice> {
  const office = anOffice(parts);
  const module = await Test.createTestingModule({
    imports: [ApplicationModule.with(office.ports)],
  }).compile();
  await module.init();
  return {
    ...office,
    commands: module.get(CommandBus),
    queries: module.get(QueryBus),
    looks: module.get(LookLog),
    close: () => module.close(),
  };
}
