import { useState } from 'preact/hooks';
import type { Consent } from '../../domain/consent.ts';
import { PURPOSES, SAID, type Said, THINGS } from '../../domain/said.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { ConsentRef } from './consent-answer.ts';
import styles from './consent.module.css';
import { useAnswer } from './use-consents.ts';

export interface FullPartProps {
  readonly consent: Consent;
  readonly of: ConsentRef;
}

type Field = Extract<
  keyof Consent,
  `thing.${string}` | `use.${string}` | 'guardianSays' | 'assent' | 'authoritySays'
>;

/** Things or uses one by one. What nobody has said follows the three answers. */
export function FullAnswers({ consent, of, kind }: FullPartProps & { readonly kind: 'thing' | 'use' }) {
  const { t } = useI18n();
  const fields: readonly Field[] =
    kind === 'thing'
      ? THINGS.map((thing) => `thing.${thing}` as const)
      : PURPOSES.map((use) => `use.${use}` as const);
  return (
    <Section title={t(kind === 'thing' ? 'consent.things' : 'consent.uses')}>
      <Stack>
        <p>{t(kind === 'thing' ? 'consent.things.hint' : 'consent.uses.hint')}</p>
        <SaidRows consent={consent} of={of} fields={fields} />
      </Stack>
    </Section>
  );
}

/** Answers count once they are saved: the arrow keys pass over some that nobody gave. */
export function SaidRows({ consent, of, fields }: FullPartProps & { readonly fields: readonly Field[] }) {
  const { t } = useI18n();
  const answer = useAnswer();
  const [chosen, setChosen] = useState<Readonly<Partial<Record<Field, Said>>>>({});
  const changed = Object.fromEntries(
    fields.flatMap((field) => {
      const said = chosen[field];
      return said === undefined || said === consent[field] ? [] : [[field, said]];
    }),
  );
  const save = async () => {
    if (await answer(of, changed)) setChosen({});
  };
  return (
    <Stack>
      {fields.map((field) => (
        <div key={field} class={styles.what}>
          <span aria-hidden="true">{t(`consent.${field}`)}</span>
          <Chips<Said>
            legend={t(`consent.${field}`)}
            options={SAID.map((value) => ({ value, label: t(`consent.said.${value}`) }))}
            value={chosen[field] ?? consent[field]}
            onChange={(value) => setChosen({ ...chosen, [field]: value })}
          />
        </div>
      ))}
      {Object.keys(changed).length > 0 && (
        <Button kind="act" onClick={() => void save()}>
          {t('kit.save')}
        </Button>
      )}
    </Stack>
  );
}
