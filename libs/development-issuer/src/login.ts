import type { IncomingMessage } from 'node:http';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Account } from './accounts.ts';
import { confirmPage, errorPage, loginPage, STYLE } from './pages.ts';

const LARGEST_FORM_BYTES = 4096;

type Next = () => Promise<void>;

/**
 * The issuer's own pages. An account that was named beforehand (`login_hint`) is taken at once, since nobody
 * has a password; the others choose. Somebody known, who is to prove anew who they are (`prompt=login`), says so.
 */
export function loginPages(provider: Provider, base: string, accounts: readonly Account[]) {
  const find = (id: unknown) => accounts.find((account) => account.id === id);
  const ask = (uid: string, known: Account | undefined) =>
    known ? confirmPage(base, uid, known) : loginPage(base, uid, accounts);
  const show = (ctx: KoaContextWithOIDC, body: string, status = 200) => {
    ctx.status = status;
    ctx.type = 'html';
    ctx.body = body;
  };
  const answer = async (ctx: KoaContextWithOIDC) => {
    const { uid, params, session } = await provider.interactionDetails(ctx.req, ctx.res);
    const { login_hint: hint } = params;
    const chosen = find(ctx.method === 'POST' ? await chosenIn(ctx.req) : hint);
    if (!chosen) {
      show(ctx, ask(uid, find(session?.accountId)));
      return;
    }
    const login = { login: { accountId: chosen.id } };
    ctx.redirect(await provider.interactionResult(ctx.req, ctx.res, login));
    // After a form has been sent, the way on is asked for by GET.
    ctx.status = 303;
  };
  return async (ctx: KoaContextWithOIDC, next: Next): Promise<void> => {
    if (ctx.path === '/stil.css') {
      ctx.type = 'css';
      ctx.body = STYLE;
    } else if (ctx.path.startsWith('/logg-inn/')) {
      await answer(ctx).catch(() => show(ctx, errorPage(base), 400));
    } else {
      await next();
    }
  };
}

async function chosenIn(request: IncomingMessage): Promise<string | null> {
  return (await formOf(request)).get('account');
}

/** @throws Error when it is larger than any form of ours */
export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > LARGEST_FORM_BYTES) throw new Error('the form is too large');
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
