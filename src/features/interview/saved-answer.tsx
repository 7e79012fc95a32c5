import type { Consent } from '../../domain/consent.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { Field } from '../../ui/field.tsx';
import { answerPlace, type ConsentRef } from './consent-answer.ts';
import { useAnswer } from './use-consents.ts';

export interface SavedAnswerProps {
  readonly consent: Consent;
  readonly of: ConsentRef;
  readonly field:
    | 'guardian'
    | 'language'
    | 'interpreter'
    | 'witness'
    | 'authority'
    | 'reference'
    | 'keepUntil';
  readonly label: string;
  readonly hint?: string | undefined;
  readonly type?: 'text' | 'date';
}

/** A line of the full record; it saves itself as one leaves it. */
export function SavedAnswer({ consent, of, field, label, hint, type = 'text' }: SavedAnswerProps) {
  const answer = useAnswer();
  const typing = useTyped<string>(answerPlace(of, field), consent[field] || undefined);
  const draft = useDraft(consent[field], (words) => answer(of, { [field]: words }), typing);
  return (
    <Field
      label={label}
      hint={hint}
      type={type}
      value={draft.value}
      dir={type === 'text' ? 'auto' : undefined}
      onInput={draft.change}
      onBlur={() => void draft.flush()}
    />
  );
}
