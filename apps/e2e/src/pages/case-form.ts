import type { Locator, Page } from 'playwright-core';

/** A form of the case page, found by its heading and filled in by its labels, as a person does. */
export interface CaseForm {
  write(label: string, text: string): Promise<void>;
  /** Picks a code of a national list by its number. */
  code(label: string, code: string): Promise<void>;
  /** Picks a line of a list that opens. */
  select(label: string, choice: string): Promise<void>;
  choose(group: string | RegExp, choice: string): Promise<void>;
  /** Presses the button that sends, and waits until the form has gone. */
  send(button: string): Promise<void>;
}

export async function caseForm(page: Page, title: string | RegExp): Promise<CaseForm> {
  const cancel = page.getByRole('button', { name: 'Avbryt' });
  const form = page.getByRole('region', { name: title }).filter({ has: cancel });
  await form.waitFor();
  return {
    write: (label, text) => form.getByLabel(label, { exact: true }).fill(text),
    async code(label, code) {
      await form.getByRole('combobox', { name: label }).fill(code);
      await page.getByRole('option', { name: new RegExp(`^${escaped(code)} `) }).click();
      await page.keyboard.press('Escape');
    },
    async select(label, choice) {
      await form.getByLabel(label, { exact: true }).selectOption({ label: choice });
    },
    choose: (group, choice) => radio(form, group, choice).check(),
    async send(button) {
      await form.getByRole('button', { name: button }).click();
      await form.waitFor({ state: 'detached' });
    },
  };
}

function radio(form: Locator, group: string | RegExp, choice: string): Locator {
  const name = new RegExp(`^${choice}$`, 'i');
  return form.getByRole('radiogroup', { name: group }).getByRole('radio', { name });
}

function escaped(code: string): string {
  return code.replaceAll('.', '\\.');
}
