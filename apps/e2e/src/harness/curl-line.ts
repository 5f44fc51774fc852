import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Answer } from './answer.ts';

/**
 * Carries out a curl line on a machine that may have no curl: the shell takes it apart, exactly as it would
 * for a user, and `fetch` sends it. @throws Error for an option that is not known here
 */
export async function runCurlLine(line: string): Promise<Answer> {
  const print = `"${process.execPath}" -e 'console.log(JSON.stringify(process.argv.slice(1)))' --`;
  const { stdout } = await promisify(execFile)('sh', ['-c', `curl() { ${print} "$@"; }; ${line}`]);
  const { url, headers, body } = requestOf(JSON.parse(stdout) as readonly string[]);
  const response = await fetch(
    url,
    body === undefined ? { headers } : { method: 'POST', headers, body },
  );
  return response.json();
}

interface Request {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

function requestOf([first, ...rest]: readonly string[]): Request {
  if (first === undefined) return { url: '', headers: {} };
  const [value = '', ...after] = rest;
  switch (first) {
    case '-s':
    case '-sS':
    case '--silent':
      return requestOf(rest);
    case '-H':
    case '--header': {
      const request = requestOf(after);
      const [, name = '', content = ''] = /^([^:]+): *(.*)$/.exec(value) ?? [];
      return { ...request, headers: { ...request.headers, [name]: content } };
    }
    case '-d':
    case '--data':
      return { ...requestOf(after), body: value };
    default:
      if (first.startsWith('-')) throw new Error(`the curl line uses ${first}`);
      return { ...requestOf(rest), url: first };
  }
}
