import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import {
  useCommandForm,
  type CommandFormState,
  type FormProblem,
} from '../forms/use-command-form.ts';
import { notify } from '../notices/notices.ts';
import { useTexts } from '../texts/use-texts.ts';
import { caseFormTexts } from './case-form.texts.ts';
import { useCaseMoment } from './case-moment.ts';
import { eventNumber } from './event-number.ts';
import type { FormName } from './form-names.ts';
import { useOpenForm } from './open-form.ts';
import { useRefreshCase } from './use-refresh-case.ts';

/** What every command on a case carries. */
interface CaseInput {
  readonly commandId: string;
  readonly caseId: string;
}

interface CaseFormOptions<Data, Input, Values> {
  readonly name: FormName;
  /** The concern, plan or measure the form is about, where there may be several. */
  readonly subject?: string;
  readonly document: TypedDocumentNode<Data, { readonly input: Input }>;
  readonly defaultValues: Values;
  /** @param basedOn the revision the writer has seen; send it where another write must not be missed */
  readonly toInput: (values: Values, basedOn: number) => Omit<Input, 'commandId' | 'caseId'>;
  readonly fieldOf?: (inputPath: string, values: Values) => string;
  /** True where the step changes what of the past its sender may see: frames that were kept are asked for anew. */
  readonly changesSight?: boolean;
}

/**
 * A form that becomes one event of the case in view. When it is stored it closes, says so, and the page
 * asks again. After a lost race, what happened in between counts as seen.
 */
export function useCaseForm<
  Data extends object,
  Input extends CaseInput,
  Values extends FieldValues,
>(options: CaseFormOptions<Data, Input, Values>): CommandFormState<Values> {
  const { name, subject = '', document, defaultValues, toInput, fieldOf } = options;
  const t = useTexts(caseFormTexts);
  const { caseId, revision } = useCaseMoment();
  const { hide } = useOpenForm();
  const refresh = useRefreshCase(options.changesSight);
  const [basedOn, setBasedOn] = useState(revision);
  const form = useCommandForm<Data, Input, Values>({
    document,
    draftKey: [name, caseId, subject].filter(Boolean).join('.'),
    defaultValues,
    toInput: (values) => inCase<Input>(caseId, toInput(values, basedOn)),
    ...(fieldOf && { fieldOf }),
    onStored: ({ revision: stored }) => {
      notify('done', t('stored', { number: eventNumber(stored) }));
      hide();
      void refresh();
    },
  });
  const current = currentRevisionIn(form.problem);
  if (current !== undefined && current !== basedOn) setBasedOn(current);
  return form;
}

/** The case's id is what the options leave out, so putting it back makes the input whole. */
function inCase<Input extends CaseInput>(
  caseId: string,
  input: Omit<Input, 'commandId' | 'caseId'>,
): Omit<Input, 'commandId'> {
  return { ...input, caseId } as unknown as Omit<Input, 'commandId'>;
}

function currentRevisionIn(problem: FormProblem | undefined): number | undefined {
  if (problem?.kind !== 'refused' || problem.refusal.__typename !== 'StaleRevision')
    return undefined;
  return problem.refusal.currentRevision;
}
