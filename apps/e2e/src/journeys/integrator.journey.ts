import { describe, expect, it } from '@jest/globals';
import { textAt } from '../harness/answer.ts';
import { people, signIn } from '../harness/api.ts';
import { runCurlLine } from '../harness/curl-line.ts';
import { sharedApp } from '../harness/shared-app.ts';

const { url, printed } = sharedApp();

describe('An integrator', () => {
  it('gets a case by the line that the start prints', async () => {
    const answer = await runCurlLine(curlLine());
    expect(textAt(answer, 'data.case.caseNumber')).toMatch(/^\d{4}-\d+$/);
  });

  it('gets nothing without a token', async () => {
    const line = curlLine().replace(/ -H ['"]authorization:[^'"]*['"]/i, '');
    expect(line).not.toBe(curlLine());
    expect(await runCurlLine(line)).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

describe('Everyone', () => {
  it('is offered the demo users at the start', () => {
    for (const name of Object.values(people)) expect(printed).toContain(name);
  });

  it('is known by name after signing in', async () => {
    const caller = await signIn(url, people.approver);
    expect(await caller.ask('{ me { name } }')).toEqual({ me: { name: people.approver } });
  });
});

function curlLine(): string {
  const line = printed.split('\n').find((each) => each.trim().startsWith('curl '));
  if (line === undefined) throw new Error(`no curl line in:\n${printed}`);
  return line.trim();
}
