import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { RefusalFragment } from '@saksgang/graphql-client';
import { useEffect, useMemo, useState, type SyntheticEvent } from 'react';
import { useForm, type DefaultValues, type FieldValues, type UseFormReturn } from 'react-hook-form';
import type { Failure, StoredOf } from '../commands/command-result.ts';
import { useCommand } from '../commands/use-command.ts';
import { useSignedInUser } from '../session/session.ts';
import { placeIssues } from './place-issues.ts';
import { draftOf } from './draft.ts';

interface CommandFormOptions<Data, Input, Values extends FieldValues> {
  readonly document: TypedDocumentNode<Data, { readonly input: Input }>;
  /** Names this form and its case, so that its draft is found again. No personal words. */
  readonly draftKey: string;
  readonly defaultValues: Values;
  readonly toInput: (values: Values) => Omit<Input, 'commandId'>;
  /** Where the form has an input's path under another name. */
  readonly fieldOf?: (inputPath: string, values: Values) => string;
  readonly onStored: (stored: StoredOf<Data>) => void;
}

/** Why a form was not stored, when no field is to blame. */
export type FormProblem =
  | {
      readonly kind: 'refused';
      readonly refusal: RefusalFragment;
      readonly issues: readonly string[];
    }
  | ({ readonly kind: 'failed' } & Failure);

export interface CommandFormState<Values extends FieldValues> extends UseFormReturn<Values> {
  readonly submit: (event?: SyntheticEvent) => void;
  readonly sending: boolean;
  readonly problem: FormProblem | undefined;
  /** True when the form opened with a draft from before. */
  readonly draftFound: boolean;
  readonly discardDraft: () => void;
}

/**
 * A form that becomes one command, and is done when that is stored. Nothing typed is lost: the values stay in the form when the API
 * refuses or is silent, and in this tab until they are stored.
 */
export function useCommandForm<
  Data extends object,
  Input extends { readonly commandId: string },
  Values extends FieldValues,
>(options: CommandFormOptions<Data, Input, Values>): CommandFormState<Values> {
  const { defaultValues, draftKey } = options;
  const { id: userId, municipality } = useSignedInUser();
  // What is typed for one municipality is never found again in another's form.
  const owner = `${userId}.${municipality.id}`;
  const draft = useMemo(() => draftOf<Values>(owner, draftKey), [owner, draftKey]);
  const [found] = useState(() => draft.read());
  const [draftFound, setDraftFound] = useState(found !== undefined);
  const [problem, setProblem] = useState<FormProblem>();
  const startValues: Values = { ...defaultValues, ...found };
  const form = useForm<Values>({ defaultValues: asDefaults(startValues), shouldFocusError: true });
  const { send, sending } = useCommand(options.document, `${owner}.${draftKey}`);
  const [stored, setStored] = useState(false);
  const [gate] = useState(openGate);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (gate.isOpen()) draft.write(values);
        },
      }),
    [form, draft, gate],
  );
  useWarningOnLeave(form.formState.isDirty && !stored);

  const submit = form.handleSubmit(async (values) => {
    if (!gate.isOpen()) return;
    setProblem(undefined);
    const outcome = await send(options.toInput(values));
    if (!gate.isOpen()) return;
    if (outcome.kind === 'stored') {
      gate.close();
      setStored(true);
      draft.discard();
      options.onStored(outcome.stored);
      return;
    }
    if (outcome.kind === 'failed') {
      setProblem(outcome);
      return;
    }
    const { refusal } = outcome;
    const issues = placeIssues(form, refusal, (path) => options.fieldOf?.(path, values) ?? path);
    setProblem({ kind: 'refused', refusal, issues });
  });

  const discardDraft = () => {
    form.reset(asDefaults(defaultValues));
    draft.discard();
    setDraftFound(false);
    setProblem(undefined);
  };
  return {
    ...form,
    submit: (event) => void submit(event),
    sending,
    problem,
    draftFound,
    discardDraft,
  };
}

interface Gate {
  readonly isOpen: () => boolean;
  readonly close: () => void;
}

/** Closes at once, before the next render: a second click must not become a second command. */
function openGate(): Gate {
  let open = true;
  return {
    isOpen: () => open,
    close: () => {
      open = false;
    },
  };
}

/** The browser's own question before the tab is closed with something unstored in it. */
function useWarningOnLeave(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}

/** Full values are always acceptable as default values; the library's type cannot say so. */
function asDefaults<Values extends FieldValues>(values: Values): DefaultValues<Values> {
  return values as DefaultValues<Values>;
}
