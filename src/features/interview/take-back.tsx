import { Image, type IconNode, Undo2, User, UserX, Volume2 } from 'lucide';
import { useState } from 'preact/hooks';
import { PARTS, type Part } from '../../domain/said.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useStore } from '../../store/use-query.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Field } from '../../ui/field.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { State } from '../../ui/state.tsx';
import type { FullPartProps } from './full-answers.tsx';
import { useAnswer } from './use-consents.ts';

const ICONS: Readonly<Record<Part, IconNode>> = { sound: Volume2, pictures: Image, name: User };

/** All of it or a part, by whoever of the team hears of it; given again just so. */
export function TakeBack({ consent, of }: FullPartProps) {
  const { t, format } = useI18n();
  const store = useStore();
  const answer = useAnswer();
  const [why, setWhy] = useState('');
  const take = async (field: string) => {
    if (await answer(of, { [field]: { at: store.now(), why: why.trim() } })) setWhy('');
  };
  const taken = [
    { field: 'withdrawn', label: t('consent.takeBack.all'), at: consent.withdrawn },
    ...PARTS.map((part) => ({
      field: `withdrawn.${part}`,
      label: t(`consent.takeBack.${part}`),
      at: consent[`withdrawn.${part}`],
    })),
  ].filter(({ at }) => at !== undefined);
  const left = PARTS.filter((part) => consent[`withdrawn.${part}`] === undefined);
  return (
    <Section title={t('consent.withdraw')}>
      <Stack>
        <p>{t('consent.takeBackHint')}</p>
        {taken.map(({ field, label, at }) => (
          <div key={field}>
            <State icon={UserX} tone="warn">
              {`${label} · ${t('consent.withdrawn', { date: at?.at === undefined ? '' : format.longDate(at.at) })}`}
            </State>{' '}
            <Button icon={Undo2} onClick={() => void answer(of, { [field]: null })}>
              {t('consent.give')}
            </Button>
          </div>
        ))}
        {consent.withdrawn === undefined && (
          <>
            <Field label={t('consent.withdrawWhy')} value={why} onInput={setWhy} dir="auto" />
            <ButtonRow>
              {left.map((part) => (
                <Button key={part} icon={ICONS[part]} onClick={() => void take(`withdrawn.${part}`)}>
                  {t(`consent.takeBack.${part}`)}
                </Button>
              ))}
              <Button icon={Undo2} onClick={() => void take('withdrawn')}>
                {t('consent.takeBack.all')}
              </Button>
            </ButtonRow>
          </>
        )}
      </Stack>
    </Section>
  );
}
