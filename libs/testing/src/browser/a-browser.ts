/**
 * Somebody's browser, as far as HTTP goes: keeps cookies, and follows redirects within one site.
 * @param stopsBefore a path that it is led to and does not ask for
 */
export function aBrowser(origin: string, stopsBefore?: string) {
  const cookies = new Map<string, string>();
  const ask = async (address: string, form?: Readonly<Record<string, string>>) => {
    const response = await fetch(new URL(address, origin), {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  /** Goes on until an answer is no redirect, or leads to another site. */
  const visit = async (
    address: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<{ readonly response: Response; readonly address: string }> => {
    const response = await ask(address, form);
    const next = response.headers.get('location');
    if (next === null) return { response, address };
    const target = new URL(next, new URL(address, origin));
    const goesOn = target.origin === origin && target.pathname !== stopsBefore;
    return goesOn ? visit(target.href) : { response, address: target.href };
  };
  return { visit, cookies };
}
