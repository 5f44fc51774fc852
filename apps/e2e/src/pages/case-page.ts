import type { Page } from 'playwright-core';
import { caseForm, type CaseForm } from './case-form.ts';

/** Begins what the case waits for, by the page's one filled button. @param title the form's heading */
export async function nextStep(page: Page, title: string): Promise<CaseForm> {
  await page.getByRole('button', { name: /^Begynn/ }).click();
  return caseForm(page, title);
}

/** Shows a phase of the case: «Melding», «Undersøkelse», «Vedtak», «Tiltak», «Evaluering». */
export async function showPhase(page: Page, phase: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Faser i saken' })
    .getByRole('button', { name: phase, exact: true })
    .click();
  await page.getByRole('region', { name: phase, exact: true }).waitFor();
}

/** A rare step, from the menu of the case. */
export async function fromMenu(page: Page, item: string, title: string): Promise<CaseForm> {
  await page.getByRole('button', { name: 'Meny', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  return caseForm(page, title);
}

/** What the case waits for, as the page says it. */
export async function waitsFor(page: Page, step: string): Promise<void> {
  await page
    .getByRole('group', { name: 'Arbeid i saken' })
    .getByText(step, { exact: true })
    .first()
    .waitFor();
}
