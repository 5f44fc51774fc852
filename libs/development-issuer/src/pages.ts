import type { Account } from './accounts.ts';

const page = (base: string, title: string, content: string) => `<!doctype html>
<html lang="nb">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} – Utsteder for utvikling</title>
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${base}/stil.css" />
  </head>
  <body>
    <main>
      <p class="brand">Saksgang · utsteder for utvikling</p>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>
`;

/** Where one chooses whom to be. Without scripts: each choice is a button of one form. */
export function loginPage(base: string, uid: string, accounts: readonly Account[]): string {
  const choices = accounts.map(
    ({ id, name, title }) =>
      `<li><button name="account" value="${escaped(id)}"><span class="name">${escaped(name)}</span> <span>${escaped(title)}</span></button></li>`,
  );
  return page(
    base,
    'Hvem er du?',
    `<p>Alle her er oppdiktet, og ingen har passord. Velg hvem du vil logge inn som.</p>
      <form method="post" action="${base}/logg-inn/${escaped(uid)}">
        <ul aria-label="Brukere">${choices.join('')}</ul>
      </form>`,
  );
}

/** Where somebody who has signed in before says that it is still them. */
export function confirmPage(base: string, uid: string, { id, name, title }: Account): string {
  return page(
    base,
    'Er det fortsatt deg?',
    `<p>Du er logget inn som ${escaped(name)} (${escaped(title)}). En virkelig utsteder ville bedt deg om å logge inn på nytt. Her er ingen passord.</p>
      <form method="post" action="${base}/logg-inn/${escaped(uid)}">
        <button class="name" name="account" value="${escaped(id)}">Bekreft at det er deg</button>
      </form>`,
  );
}

/** What went wrong, without repeating what was sent. */
export function errorPage(base: string): string {
  return page(
    base,
    'Innloggingen kan ikke fortsette',
    '<p>Den er for gammel, eller påbegynt et annet sted. <a href="/">Begynn på nytt.</a></p>',
  );
}

export const STYLE = `:root { color-scheme: light dark; font: 1.125rem/1.5 'Source Sans 3 Variable', system-ui, sans-serif;
  --text: #1d2733; --paper: #f7f7f5; --card: #fff; --line: #8b95a1; --accent: #1f5c57; }
@media (prefers-color-scheme: dark) { :root { --text: #e8ebee; --paper: #14191f; --card: #1d242c; --line: #7d8894; --accent: #8fd0c8; } }
body { margin: 0; background: var(--paper); color: var(--text); }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 1rem; }
.brand { color: var(--accent); font-weight: 600; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1rem; }
a { color: var(--accent); }
ul { list-style: none; margin: 1.5rem 0; padding: 0; display: grid; gap: 0.5rem; }
button { width: 100%; display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; padding: 0.75rem 1rem;
  font: inherit; text-align: left; color: inherit; background: var(--card); border: 1px solid var(--line); border-radius: 0.5rem; cursor: pointer; }
button:hover { border-color: var(--accent); }
button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.name { font-weight: 600; }
`;

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
