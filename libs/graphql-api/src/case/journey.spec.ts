import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCase, walk, type CaseAtWork } from '../testing/case-at-work.ts';
import { openApi, type OpenApi } from '../testing/open-api.ts';
import { WHOLE_CASE } from '../testing/whole-case.ts';

let api: OpenApi;
let atWork: CaseAtWork;
beforeAll(async () => {
  api = await openApi();
  atWork = await aCase(api);
  await walk(api, atWork);
});
afterAll(() => api.close());

/** A selection of the case, at a moment where one is given. */
async function look(selection: string, asOf = '', fragments = '') {
  const at = asOf && `, asOf: { ${asOf} }`;
  const query = `query Look($id: ID!) { case(id: $id${at}) { ${selection} } } ${fragments}`;
  const answer = await api.ask(query, { variables: { id: atWork.caseId } });
  if (answer.errors) throw new Error(answer.text);
  return answer.data?.['case'];
}

const DECISION_PROPOSED = 13;

describe('A concern travels the whole way', () => {
  it('from the first concern to the closing of the case, as two people', async () => {
    expect(
      await look(`status phase closedOn revision latestRevision isPast nextStep deadlines { rule }
        decisions { status proposedBy { name } approved { by { name } } }
        investigations { conclusion { outcome { code } } } measures { endedOn }
        plans { endedOn goals { attainment } }`),
    ).toEqual({
      status: 'CLOSED',
      phase: 'CLOSED',
      closedOn: '2026-10-05',
      revision: 21,
      latestRevision: 21,
      isPast: false,
      nextStep: 'NOTHING',
      deadlines: [],
      decisions: [
        {
          status: 'APPROVED',
          proposedBy: { name: 'Ingrid Solheim' },
          approved: { by: { name: 'Tor Håkon Bjerke' } },
        },
      ],
      investigations: [{ conclusion: { outcome: { code: '1' } } }],
      measures: [{ endedOn: '2026-09-28' }],
      plans: [{ endedOn: '2026-09-24', goals: [{ attainment: 'REACHED' }] }],
    });
  });

  it('leaves every step behind as an event that nobody changes', async () => {
    const answer = await look(
      'events(first: 100) { totalCount edges { node { type actor { initials } } } }',
    );
    const { edges } = (answer as { events: { edges: { node: { type: string } }[] } }).events;
    expect(edges.map(({ node }) => node.type)).toEqual([
      'CaseOpened',
      'ConcernReceived',
      'CasePlacedInUnit',
      'CaseAssigned',
      'ConcernScreened',
      'InvestigationOpened',
      'ReporterNotified',
      'InvestigationPlanMade',
      'ChildHeard',
      'NoteWritten',
      'InvestigationAssessed',
      'DecisionProposed',
      'DecisionReturned',
      'DecisionProposed',
      'DecisionApproved',
      'InvestigationConcluded',
      'ReporterNotified',
      'PlanMade',
      'MeasureStarted',
      'EvaluationHeld',
      'MeasureEnded',
      'CaseClosed',
    ]);
  });

  it('answers every field there is', async () => {
    expect(await look('...WholeCase', '', WHOLE_CASE)).toMatchObject({
      child: { name: 'Nora Eksempel', age: 9 },
      concerns: [{ reporter: { kind: { label: 'Skole' }, isPublic: true } }],
    });
  });
});

describe('The case as it was at a moment', () => {
  it('shows nothing of what came later, in any nested field', async () => {
    expect(
      await look(
        `revision latestRevision isPast phase nextStep responsible { initials }
         decisions { status approved { at } } plans { id } measures { id } evaluations { id }
         investigations { assessment { text } conclusion { concludedOn } }
         events(first: 100) { totalCount } concerns { outcomeNotice { status } }`,
        `revision: ${DECISION_PROPOSED}`,
      ),
    ).toEqual({
      revision: DECISION_PROPOSED,
      latestRevision: 21,
      isPast: true,
      phase: 'DECISION',
      nextStep: 'APPROVE_DECISION',
      responsible: { initials: 'IS' },
      decisions: [{ status: 'PROPOSED', approved: null }],
      plans: [],
      measures: [],
      evaluations: [],
      investigations: [
        { assessment: { text: 'Familien trenger og ønsker hjelp.' }, conclusion: null },
      ],
      events: { totalCount: DECISION_PROPOSED + 1 },
      concerns: [{ outcomeNotice: { status: 'DUE' } }],
    });
  });

  it('counts days and ages to that day', async () => {
    expect(
      await look('child { age } deadlines { rule daysLeft }', 'recordedAt: "2026-01-05T20:00:00Z"'),
    ).toEqual({
      child: { age: 8 },
      deadlines: [
        { rule: 'D01', daysLeft: 7 },
        { rule: 'D02', daysLeft: 21 },
      ],
    });
  });

  it('is the same by its last event as by the moment that event was recorded', async () => {
    const byRevision = await look('...WholeCase', `revision: ${DECISION_PROPOSED}`, WHOLE_CASE);
    const byTime = await look('...WholeCase', 'recordedAt: "2026-03-27T08:00:00Z"', WHOLE_CASE);
    expect(byTime).toEqual(byRevision);
  });

  it('does not mix two moments asked for at once', async () => {
    const query = `query Two($id: ID!) {
      then: case(id: $id, asOf: { revision: 1 }) { phase child { age } events(first: 9) { totalCount } }
      now: case(id: $id) { phase child { age } events(first: 9) { totalCount } }
    }`;
    const { data } = await api.ask(query, { variables: { id: atWork.caseId } });
    expect(data).toEqual({
      then: { phase: 'CONCERN', child: { age: 8 }, events: { totalCount: 2 } },
      now: { phase: 'CLOSED', child: { age: 9 }, events: { totalCount: 22 } },
    });
  });

  it('is nothing before the first event', async () => {
    expect(await look('id', 'recordedAt: "2020-01-01T00:00:00Z"')).toBeNull();
  });

  it('knows the child as known then', async () => {
    const correct = `mutation Correct($input: CorrectPersonInput!) {
      correctPerson(input: $input) { ... on PersonChanged { person { name } } }
    }`;
    const child = (await atWork.file()).childId;
    const input = {
      commandId: '6f1f5a51-5e6b-4b53-9c9b-0f3d6f7b8a11',
      personId: child,
      name: 'Nora Rettet Eksempel',
      birthDate: '2017-05-04',
      reasons: 'Navnet var feil.',
    };
    api.itIs('2026-10-06');
    const { data } = await api.ask(correct, { variables: { input } });
    expect(data).toEqual({ correctPerson: { person: { name: 'Nora Rettet Eksempel' } } });
    expect(await look('child { name }')).toEqual({ child: { name: 'Nora Rettet Eksempel' } });
    expect(await look('child { name }', 'revision: 21')).toEqual({
      child: { name: 'Nora Eksempel' },
    });
  });
});

describe('One event', () => {
  it('tells what it changed, before and after', async () => {
    expect(await look('event(revision: 14) { type changes { path before after } }')).toEqual({
      event: {
        type: 'DecisionApproved',
        changes: expect.arrayContaining([
          { path: 'decisions.0.status', before: 'Proposed', after: 'Approved' },
          { path: 'decisions.0.approved.on', before: null, after: '2026-03-30' },
        ]),
      },
    });
  });

  it('happened on the world’s clock, and was recorded on ours', async () => {
    expect(await look('event(revision: 1) { occurredAt recordedAt }')).toEqual({
      event: { occurredAt: '2026-01-05T07:30:00.000Z', recordedAt: '2026-01-05T08:00:00.000Z' },
    });
  });

  it('is linked to the one before it', async () => {
    const { event, previous } = (await look(
      'event(revision: 5) { prevHash } previous: event(revision: 4) { hash }',
    )) as Record<'event' | 'previous', Record<string, string>>;
    expect(event['prevHash']).toBe(previous['hash']);
  });

  it('is not shown in a past it did not belong to', async () => {
    expect(await look('event(revision: 14) { type }', 'revision: 13')).toEqual({ event: null });
  });
});

describe('The events of a case, page by page', () => {
  const PAGE =
    'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { node { revision } }';
  interface Page {
    readonly events: {
      readonly pageInfo: Record<string, unknown>;
      readonly edges: readonly { readonly node: { readonly revision: number } }[];
    };
  }
  const page = async (args: string, asOf = '') => {
    const { events } = (await look(`events(${args}) { ${PAGE} }`, asOf)) as Page;
    return { ...events.pageInfo, revisions: events.edges.map(({ node }) => node.revision) };
  };

  it('go forwards from a cursor', async () => {
    const first = await page('first: 2');
    expect(first).toMatchObject({ revisions: [0, 1], hasNextPage: true, hasPreviousPage: false });
    const { endCursor } = first as Record<string, unknown>;
    expect(await page(`first: 2, after: "${String(endCursor)}"`)).toMatchObject({
      revisions: [2, 3],
      hasPreviousPage: true,
    });
  });

  it('go backwards from the end', async () => {
    expect(await page('last: 2')).toMatchObject({ revisions: [20, 21], hasNextPage: false });
  });

  it('end at the moment shown, unless what came later is asked for', async () => {
    expect(await page('last: 1', 'revision: 3')).toMatchObject({ revisions: [3] });
    expect(await page('last: 1, all: true', 'revision: 3')).toMatchObject({ revisions: [21] });
  });

  it('come at most a hundred at a time', async () => {
    await expect(page('first: 101')).rejects.toThrow('first: outOfRange');
  });

  it('know their own cursors only', async () => {
    await expect(page('first: 2, after: "bm9l"')).rejects.toThrow('after: wrongType');
  });
});
