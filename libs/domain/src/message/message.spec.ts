import { describe, expect, it } from '@jest/globals';
import { fold, instant, type Happening } from '@saksgang/kernel';
import fc from 'fast-check';
import { CaseId, ConcernId, MessageId, UserId } from '../shared/ids.ts';
import { messageDecider } from './message.decider.ts';
import type { MessageEvent } from './message.events.ts';
import { MAX_MESSAGE_BYTES, MAX_PART_LENGTH, type MessageCommand } from './message.ts';

const messageId = MessageId.parse('5b1f2a52-7d40-5c0a-9d6e-0a4c1f3b8e21');
const act = {
  by: UserId.parse('0b4f6f0e-7c1e-4a55-8a57-3d1e6a1f0c01'),
  now: instant('2026-06-16T08:32:00Z'),
};
const concern = {
  caseId: CaseId.parse('6f0a8c8e-0d9b-4a33-b1f5-9f5d3f6f7b10'),
  concernId: ConcernId.parse('d4b6f9de-9a3d-4f2f-8a3f-3a2b1c0d9e8f'),
};

const receive: MessageCommand = {
  ...act,
  type: 'ReceiveMessage',
  messageId,
  externalId: null,
  bytes: 6,
  parts: 2,
  from: 0,
  content: ['QUJD', 'REVG'],
};
const firstPart: MessageCommand = { ...receive, content: ['QUJD'] };
const secondPart: MessageCommand = { ...receive, from: 1, content: ['REVG'] };
const recordImport: MessageCommand = {
  ...act,
  type: 'RecordImport',
  messageId,
  format: 'offentlig.v2',
  concerns: [concern],
};
const refuse: MessageCommand = {
  ...act,
  type: 'RefuseMessage',
  messageId,
  issues: [{ field: 'offentligBarn[0].fnr', rule: 'notAnIdentityNumber' }],
};

describe('Receiving a message from the concern portal', () => {
  it('keeps it whole, part by part, before anything is made of it', () => {
    expect(after().decide(receive)).toEqual([
      {
        type: 'MessageReceived',
        data: { messageId, externalId: null, receivedAt: act.now, bytes: 6, parts: 2 },
      },
      { type: 'MessagePartStored', data: { messageId, part: 0, content: 'QUJD' } },
      { type: 'MessagePartStored', data: { messageId, part: 1, content: 'REVG' } },
    ]);
  });

  it('stays quiet when the same message comes again', () => {
    expect(after(receive).decide(receive)).toEqual([]);
    expect(after(receive, recordImport).decide(receive)).toEqual([]);
    expect(after(receive, refuse).decide(receive)).toEqual([]);
  });

  it('takes a large message in piece by piece, and goes on where it was broken off', () => {
    expect(after(firstPart).decide(secondPart)).toEqual([
      { type: 'MessagePartStored', data: { messageId, part: 1, content: 'REVG' } },
    ]);
    expect(after(firstPart).decide(receive)).toEqual(after(firstPart).decide(secondPart));
    expect(after(firstPart, secondPart).decide(firstPart)).toEqual([]);
  });

  it('leaves no gap between the parts, and takes no more than were announced', () => {
    expect(after().decide(secondPart)).toMatchObject({ field: 'from', rule: 'contradicts' });
    expect(after().decide({ ...receive, parts: 1 })).toMatchObject({ field: 'content' });
  });

  it('makes nothing of a message before all of it is stored', () => {
    expect(after(firstPart).decide(recordImport)).toEqual({ code: 'MessageIncomplete' });
    expect(after(firstPart).decide(refuse)).toEqual({ code: 'MessageIncomplete' });
  });

  it('records that a message larger than the portal may send has come, without its content', () => {
    const bytes = MAX_MESSAGE_BYTES + 1;
    expect(after().decide({ ...receive, bytes, parts: 0, content: [] })).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ bytes, parts: 0 }) }),
    ]);
    expect(after().decide({ ...receive, bytes })).toEqual({
      code: 'InvalidField',
      field: 'parts',
      rule: 'tooLong',
    });
  });

  it('refuses a part that would not fit in one event', () => {
    const content = ['QUJD', 'A'.repeat(MAX_PART_LENGTH + 4)];
    expect(after().decide({ ...receive, content })).toEqual({
      code: 'InvalidField',
      field: 'content[1]',
      rule: 'tooLong',
    });
  });
});

describe('Importing a message', () => {
  it('records the case and the concern of every child', () => {
    expect(after(receive).decide(recordImport)).toEqual([
      {
        type: 'MessageImported',
        data: { messageId, format: 'offentlig.v2', concerns: [concern] },
      },
    ]);
  });

  it('stays quiet when it is imported already', () => {
    expect(after(receive, recordImport).decide(recordImport)).toEqual([]);
  });

  it('may follow a refusal, when the message is understood after all', () => {
    expect(after(receive, refuse).decide(recordImport)).toHaveLength(1);
  });

  it('needs a message that has come, and at least one child', () => {
    expect(after().decide(recordImport)).toEqual({ code: 'NotFound', what: 'message' });
    expect(after(receive).decide({ ...recordImport, concerns: [] })).toEqual({
      code: 'InvalidField',
      field: 'concerns',
      rule: 'required',
    });
  });
});

describe('Refusing a message', () => {
  it('names the fields and the rules, and keeps the message', () => {
    expect(after(receive).decide(refuse)).toEqual([
      { type: 'MessageRefused', data: { messageId, issues: refuse.issues } },
    ]);
  });

  it('stays quiet when it is refused again for the same reasons', () => {
    expect(after(receive, refuse).decide(refuse)).toEqual([]);
  });

  it('records other reasons when they have changed', () => {
    const issues = [{ field: '$', rule: 'notJson' }];
    expect(after(receive, refuse).decide({ ...refuse, issues })).toHaveLength(1);
  });

  it('is impossible once the message has become concerns', () => {
    expect(after(receive, recordImport).decide(refuse)).toEqual({ code: 'MessageAlreadyImported' });
  });

  it('needs a message that has come, and a reason', () => {
    expect(after().decide(refuse)).toEqual({ code: 'NotFound', what: 'message' });
    expect(after(receive).decide({ ...refuse, issues: [] })).toEqual({
      code: 'InvalidField',
      field: 'issues',
      rule: 'required',
    });
  });
});

describe('Any history of a message', () => {
  it('says nothing more when its last command is repeated', () => {
    const command = fc.constantFrom(receive, firstPart, secondPart, recordImport, refuse);
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 8 }), (commands) => {
        const last = commands[commands.length - 1] ?? receive;
        const repeated = after(...commands).decide(last);
        if (Array.isArray(repeated)) expect(repeated).toEqual([]);
      }),
    );
  });

  it('never forgets that a message has become concerns', () => {
    const command = fc.constantFrom(receive, firstPart, secondPart, recordImport, refuse);
    fc.assert(
      fc.property(fc.array(command, { maxLength: 8 }), (commands) => {
        expect(after(receive, recordImport, ...commands).state.status).toBe('Imported');
      }),
    );
  });
});

/** The message after these commands, whatever was refused of them. */
function after(...commands: readonly MessageCommand[]) {
  const history: Happening<MessageEvent>[] = [];
  for (const command of commands) {
    const decided = messageDecider.decide(command, fold(messageDecider, history));
    if (!decided.ok) continue;
    history.push(...decided.value.map((event) => ({ ...event, by: act.by, at: act.now })));
  }
  const state = fold(messageDecider, history);
  return {
    state,
    decide(command: MessageCommand) {
      const decided = messageDecider.decide(command, state);
      return decided.ok ? decided.value : decided.error;
    },
  };
}
