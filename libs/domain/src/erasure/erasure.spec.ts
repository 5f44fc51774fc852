import { describe, expect, it } from '@jest/globals';
import { fold, localDate, REDACTED, type Happening } from '@saksgang/kernel';
import { spec } from '@saksgang/testing/spec';
import fc from 'fast-check';
import { invalid } from '../shared/checks.ts';
import {
  aClientFile,
  aJournalledMessage,
  anErasureBegun,
  anErasureCarriedOut,
  anErasureDecided,
  anErasureRequested,
  anErasureReviewed,
  beginErasure,
  decideErasure,
  erasureDays,
  ids,
  mayGo,
  noonOf,
  recordErasure,
  requestErasure,
  reviewErasure,
  strangersRecord,
} from '../testing/index.ts';
import { erasureDecider } from './erasure.decider.ts';
import type { ErasureEvent, Finding } from './erasure.events.ts';
import type { ErasureCommand, ErasureStatus } from './erasure.ts';

const anErasure = spec(erasureDecider);
const { by: _, ...requested } = anErasureRequested();
const { by: __, ...reviewed } = anErasureReviewed();

const clientFile: Finding = {
  ...aClientFile,
  verdict: {
    kind: 'Preserved',
    ground: 'ClientFileIsPreserved',
    paragraph: 'arkl § 13, bvl § 12-4',
  },
  ruleVersion: 1,
};
const archived: Finding = {
  ...aJournalledMessage,
  verdict: { kind: 'NeedsPermission', ground: 'ArchivedDocument', paragraph: 'arkl § 13' },
  ruleVersion: 1,
};
const permission = {
  reference: 'NA 2026/4411',
  grantedOn: erasureDays.reviewed,
  escrowConfirmed: true,
} as const;

describe('Asking for an erasure', () => {
  it('names whose words, and why by a code', () => {
    anErasure.when(requestErasure()).then(requested);
  });

  it('is done once', () => {
    anErasure.given(anErasureRequested()).when(requestErasure()).thenNothing();
    anErasure
      .given(anErasureRequested())
      .when(requestErasure({ ground: 'AskedForByThePerson' }))
      .thenRejected({ code: 'WrongPhase', reason: 'erasureAlreadyRequested' });
  });

  it('rests on a ground that fits: a person is not «sent again»', () => {
    anErasure
      .when(requestErasure({ ground: 'SentAgain' }))
      .thenRejected(invalid('ground', 'contradicts'));
    anErasure
      .when(requestErasure({ subject: { kind: 'Message', id: ids.stranger } }))
      .thenRejected(invalid('ground', 'contradicts'));
  });
});

describe('Reviewing an erasure', () => {
  it('records what is held, and what the rules say of each thing', () => {
    anErasure.given(anErasureRequested()).when(reviewErasure()).then(reviewed);
    anErasure
      .given(anErasureRequested())
      .when(reviewErasure({ holdings: [strangersRecord, aClientFile, aJournalledMessage] }))
      .then({ ...reviewed, data: { ...reviewed.data, findings: [mayGo, clientFile, archived] } });
  });

  it('says what was looked at', () => {
    anErasure
      .given(anErasureRequested())
      .when(reviewErasure({ assessment: ' ' }))
      .thenRejected(invalid('assessment', 'required'));
  });

  it('may be done anew while nothing is destroyed; the decision on the review before falls', () => {
    const granted = [anErasureRequested(), anErasureReviewed(), anErasureDecided()];
    anErasure
      .given(...granted)
      .when(reviewErasure())
      .then(reviewed);
    anErasure
      .given(...granted, anErasureReviewed())
      .when(beginErasure())
      .thenRejected({ code: 'WrongPhase', reason: 'erasureNotGranted' });
  });

  it('needs a request, and is over when the erasure is', () => {
    anErasure.when(reviewErasure()).thenRejected({ code: 'NotFound', what: 'erasure' });
    anErasure
      .given(anErasureRequested(), anErasureReviewed(), anErasureDecided({ outcome: 'Refused' }))
      .when(reviewErasure())
      .thenRejected({ code: 'WrongPhase', reason: 'erasureEnded' });
  });
});

describe('Deciding an erasure', () => {
  const underReview = anErasure.given(anErasureRequested(), anErasureReviewed());

  it('grants what the rules let go', () => {
    underReview.when(decideErasure()).then(anErasureDecided());
  });

  it('is for somebody else than who asked (four eyes)', () => {
    underReview
      .when(decideErasure({ by: ids.recordsOfficer }))
      .thenRejected({ code: 'DeciderNotIndependent' });
    anErasure
      .given({ ...anErasureRequested(), by: ids.leader }, anErasureReviewed())
      .when(decideErasure())
      .thenRejected({ code: 'DeciderNotIndependent' });
  });

  it('is for somebody else than who reviewed', () => {
    anErasure
      .given(anErasureRequested(), { ...anErasureReviewed(), by: ids.leader })
      .when(decideErasure())
      .thenRejected({ code: 'DeciderNotIndependent' });
  });

  it('cannot grant what the archive act preserves, whoever asks (arkl § 13, bvl § 12-4)', () => {
    const inACase = anErasure.given(
      anErasureRequested(),
      anErasureReviewed({ findings: [mayGo, clientFile] }),
    );
    inACase
      .when(decideErasure({ permission }))
      .thenRejected({ code: 'RetentionForbids', paragraphs: ['arkl § 13, bvl § 12-4'] });
    inACase
      .when(decideErasure({ outcome: 'Refused' }))
      .then(anErasureDecided({ outcome: 'Refused', paragraphs: ['arkl § 13, bvl § 12-4'] }));
  });

  it('grants archived words only with Nasjonalarkivet’s permission, its number and date (arkl § 13)', () => {
    const archivedWords = anErasure.given(
      anErasureRequested(),
      anErasureReviewed({ findings: [archived] }),
    );
    archivedWords
      .when(decideErasure())
      .thenRejected(invalid('permission.reference', 'required', 'arkl § 13'));
    archivedWords
      .when(decideErasure({ permission: { ...permission, reference: '' } }))
      .thenRejected(invalid('permission.reference', 'required', 'arkl § 13'));
    archivedWords
      .when(decideErasure({ permission: { ...permission, grantedOn: localDate('2026-03-06') } }))
      .thenRejected(invalid('permission.grantedOn', 'inTheFuture'));
    archivedWords
      .when(decideErasure({ permission }))
      .then(anErasureDecided({ paragraphs: ['arkl § 13'], permission }));
  });

  it('asks that the archive extract holds the key before it dies here', () => {
    anErasure
      .given(anErasureRequested(), anErasureReviewed({ findings: [archived] }))
      .when(decideErasure({ permission: { ...permission, escrowConfirmed: false } }))
      .thenRejected(invalid('permission.escrowConfirmed', 'required', 'arkl § 13'));
  });

  it('says why', () => {
    underReview.when(decideErasure({ reasons: '' })).thenRejected(invalid('reasons', 'required'));
  });

  it('follows a review, and is made once', () => {
    anErasure
      .given(anErasureRequested())
      .when(decideErasure())
      .thenRejected({ code: 'WrongPhase', reason: 'erasureNotReviewed' });
    anErasure
      .given(anErasureRequested(), anErasureReviewed(), anErasureDecided())
      .when(decideErasure())
      .thenRejected({ code: 'WrongPhase', reason: 'erasureDecided' });
  });
});

describe('Carrying an erasure out', () => {
  const granted = [anErasureRequested(), anErasureReviewed(), anErasureDecided()] as const;

  it('begins only after it was granted', () => {
    anErasure
      .given(...granted)
      .when(beginErasure())
      .then(anErasureBegun());
    const undecided = { code: 'WrongPhase', reason: 'erasureNotGranted' } as const;
    anErasure
      .given(anErasureRequested(), anErasureReviewed())
      .when(beginErasure())
      .thenRejected(undecided);
    anErasure
      .given(anErasureRequested(), anErasureReviewed(), anErasureDecided({ outcome: 'Refused' }))
      .when(beginErasure())
      .thenRejected(undecided);
  });

  it('asks the rules once more: a case may have been opened since the decision', () => {
    const since = beginErasure({ holdings: [strangersRecord, aClientFile] });
    const forbids = {
      code: 'RetentionForbids',
      paragraphs: ['arkl § 13, bvl § 12-4'],
    } as const;
    anErasure
      .given(...granted)
      .when(since)
      .thenRejected(forbids);
    anErasure
      .given(...granted, anErasureBegun())
      .when(since)
      .thenRejected(forbids);
  });

  it('is not covered by a decision without permission when permission has become necessary', () => {
    anErasure
      .given(...granted)
      .when(beginErasure({ holdings: [aJournalledMessage] }))
      .thenRejected({ code: 'RetentionForbids', paragraphs: ['arkl § 13'] });
  });

  it('records what was destroyed, once the probe finds no key', () => {
    anErasure
      .given(...granted, anErasureBegun())
      .when(recordErasure())
      .then(anErasureCarriedOut());
    anErasure
      .given(...granted, anErasureBegun())
      .when(recordErasure({ key: 'Present' }))
      .thenRejected({ code: 'WrongPhase', reason: 'keyStillThere' });
    anErasure
      .given(...granted)
      .when(recordErasure())
      .thenRejected({ code: 'WrongPhase', reason: 'erasureNotBegun' });
  });

  it('goes on where a crash broke it off, and adds nothing when all is done', () => {
    anErasure
      .given(...granted, anErasureBegun())
      .when(beginErasure())
      .thenNothing();
    const done = anErasure.given(...granted, anErasureBegun(), anErasureCarriedOut());
    done.when(beginErasure({ holdings: [aClientFile] })).thenNothing();
    done.when(recordErasure()).thenNothing();
  });
});

describe('Any erasure', () => {
  const people = [ids.recordsOfficer, ids.leader, ids.caseworker];
  const held = [strangersRecord, aClientFile, aJournalledMessage];
  const stepOf = (step: number): fc.Arbitrary<ErasureCommand> =>
    fc
      .record({
        by: fc.constantFrom(...people),
        holdings: fc.subarray(held, { minLength: 1 }),
        outcome: fc.constantFrom('Granted' as const, 'Refused' as const),
        permission: fc.constantFrom(null, permission),
        key: fc.constantFrom('Present' as const, 'Absent' as const, 'Destroyed' as const),
      })
      .map(({ by, holdings, outcome, permission: given, key }) => {
        const steps = [
          requestErasure({ by }),
          reviewErasure({ by, holdings }),
          decideErasure({ by, outcome, permission: given }),
          beginErasure({ by, holdings }),
          recordErasure({ by, key }),
        ];
        return steps[step] ?? requestErasure();
      });
  const anything = fc.nat(4).chain(stepOf);
  /** The course an erasure takes, each step by anybody and with anything held. */
  const course = fc.tuple(stepOf(0), stepOf(1), stepOf(2), stepOf(3), stepOf(4));
  const anyHistory = fc
    .tuple(course, course, fc.array(anything, { maxLength: 10 }))
    .map(([first, second, rest]) => play([...first, ...second, ...rest]));

  it('destroys nothing that is preserved, and nothing decided by who asked or reviewed', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const erasure = fold(erasureDecider, history);
        if (erasure.status === 'NotRequested' || erasure.begun === null) return;
        const kinds = erasure.begun.findings.map(({ verdict }) => verdict.kind);
        expect(kinds).not.toContain('Preserved');
        if (kinds.includes('NeedsPermission'))
          expect(erasure.decision?.permission).toEqual(permission);
        expect([erasure.requested.by, erasure.review?.by]).not.toContain(erasure.decision?.by);
      }),
    );
  });

  it('says nothing more once it has ended', () => {
    const ended: readonly ErasureStatus[] = ['Refused', 'CarriedOut'];
    fc.assert(
      fc.property(anyHistory, anything, (history, command) => {
        const erasure = fold(erasureDecider, history);
        if (!ended.some((status) => status === erasure.status)) return;
        const decided = erasureDecider.decide(command, erasure);
        if (decided.ok) expect(decided.value).toEqual([]);
      }),
    );
  });

  it('folds the same, but for its own words, when those are erased too', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const erased = history.map(withoutWords);
        expect(fold(erasureDecider, erased).status).toBe(fold(erasureDecider, history).status);
      }),
    );
  });
});

/** What is left of these commands, whatever was refused of them. */
function play(commands: readonly ErasureCommand[]): readonly Happening<ErasureEvent>[] {
  const history: Happening<ErasureEvent>[] = [];
  for (const command of commands) {
    const decided = erasureDecider.decide(command, fold(erasureDecider, history));
    if (!decided.ok) continue;
    const { by } = command;
    history.push(
      ...decided.value.map((event) => ({ ...event, by, at: noonOf(erasureDays.decided) })),
    );
  }
  return history;
}

function withoutWords(event: Happening<ErasureEvent>): Happening<ErasureEvent> {
  if (event.type === 'ErasureReviewed')
    return { ...event, data: { ...event.data, assessment: REDACTED } };
  if (event.type === 'ErasureDecided')
    return { ...event, data: { ...event.data, reasons: REDACTED } };
  return event;
}
