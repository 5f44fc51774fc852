import { err, ok, type Result } from '@saksgang/kernel';
import { PersonId, type NotFound } from '@saksgang/domain';
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { authorise } from '../access/authorise.ts';
import type { Requester } from '../access/requester.ts';
import { LookLog } from './look-log.ts';
import { LooksReader, type LookedUp, type LookView } from './looks-reader.ts';

const PAGE = 100;

/** Everything that is noted of looks at a case, to be handed to a party of it. */
export interface LookReport {
  /** Null for a child without a case. */
  readonly caseNumber: string | null;
  /** The latest first. */
  readonly looks: readonly LookView[];
}

/** Takes out who looked at a case. That it was taken out is itself a look, by whoever did. */
export class ExportLooks extends Command<Result<LookReport, NotFound>> {
  readonly requester: Requester;
  readonly of: LookedUp;
  constructor(requester: Requester, of: LookedUp) {
    super();
    this.requester = requester;
    this.of = of;
  }
}

@CommandHandler(ExportLooks)
export class ExportLooksHandler implements ICommandHandler<ExportLooks> {
  constructor(
    @Inject(LooksReader) private readonly looks: LooksReader,
    @Inject(LookLog) private readonly log: LookLog,
  ) {}

  async execute({ requester, of }: ExportLooks): Promise<Result<LookReport, NotFound>> {
    authorise(requester, 'LOOKS_READ');
    const caseId = this.looks.caseOf(of, requester);
    const looks = await this.all(of, requester);
    const personId = looks.flatMap((look) => look.personId ?? []).at(0);
    if (personId === undefined) return err({ code: 'NotFound', what: 'case' });
    this.log.note(requester, {
      caseId,
      personId: PersonId.parse(personId),
      part: 'Report',
      revision: null,
      relation: 'Oversight',
    });
    return ok({ caseNumber: await this.looks.caseNumberOf(caseId, requester), looks });
  }

  private async all(of: LookedUp, requester: Requester): Promise<readonly LookView[]> {
    const caseId = this.looks.caseOf(of, requester);
    const all: LookView[] = [];
    for (let after: string | null = null; ;) {
      const page = await this.looks.atCase(caseId, requester, { first: PAGE, after });
      all.push(...page.rows.map(({ row }) => row));
      after = page.rows.at(-1)?.cursor ?? null;
      if (!page.hasNextPage) return all;
    }
  }
}
