import { ArrowDown, ArrowUp, ListChecks, Plus, Trash2 } from 'lucide';
import { useState } from 'preact/hooks';
import { criterionOf } from '../../../domain/criterion.ts';
import { byRank } from '../../../domain/by-rank.ts';
import { rankAt } from '../../../domain/rank.ts';
import { rubricDrafts } from '../../../domain/usual-rubric.ts';
import { useI18n } from '../../../i18n/provider.tsx';
import type { Item } from '../../../store/types.ts';
import { useActs } from '../../../store/use-acts.tsx';
import { useQuery, useStore } from '../../../store/use-query.tsx';
import { ButtonRow } from '../../../ui/button-row.tsx';
import { Button } from '../../../ui/button.tsx';
import { Section } from '../../../ui/section.tsx';
import { useSingleTap } from '../../../ui/use-single-tap.ts';
import { CaughtFocus } from '../../../ui/caught-focus.tsx';
import { CellField } from '../cell-field.tsx';
import { useEdit } from '../use-edit.ts';
import { NumberCell } from './number-cell.tsx';
import styles from './set-up.module.css';

/** What plans are looked at by, in order, with the points that each can give. */
export function Rubric() {
  const { t, lang } = useI18n();
  const { act } = useActs();
  const { newId } = useStore();
  const tap = useSingleTap();
  const items = useQuery(async ({ queries }) => queries.ofKind('criterion'));
  const [said, setSaid] = useState('');
  if (items === undefined) return null;
  const listed = items.map((item) => ({ ...criterionOf(item.values), id: item.id, item })).sort(byRank);
  const total = listed.reduce((sum, { points }) => sum + (points ?? 0), 0);
  const add = () =>
    act(t('setup.addAct', { what: t('setup.newCriterion') }), [
      {
        scope: 'programme',
        kind: 'criterion',
        id: newId(),
        fields: { title: '', rank: rankAt(listed, listed.length, Math.random) },
      },
    ]);
  const move = async (index: number, by: -1 | 1) => {
    const moved = listed[index];
    if (moved === undefined) return;
    const others = listed.filter(({ id }) => id !== moved.id);
    const what = moved.title || t('setup.newCriterion');
    const rank = rankAt(others, index + by, Math.random);
    const change = { scope: 'programme', kind: 'criterion', id: moved.id, fields: { rank } } as const;
    if (!(await act(t('setup.moveAct', { what }), [change]))) return;
    const numbers = { number: String(index + by + 1), count: String(listed.length) };
    setSaid(t('setup.moved', { what, ...numbers, day: t('setup.rubric') }));
  };
  return (
    <Section title={t('setup.rubric')}>
      {listed.length === 0 && <p class={styles.small}>{t('setup.rubricEmpty')}</p>}
      <CaughtFocus label={t('setup.rubric')} shown={listed.length === 0}>
        {listed.map(({ id, item }, index) => (
          <CriterionForm
            key={id}
            item={item}
            onUp={index > 0 ? () => void move(index, -1) : undefined}
            onDown={index < listed.length - 1 ? () => void move(index, 1) : undefined}
          />
        ))}
      </CaughtFocus>
      {listed.length > 0 && (
        <p>
          <strong>{t('setup.total', { count: total })}</strong>
        </p>
      )}
      <ButtonRow>
        <Button icon={Plus} onClick={() => tap(add)}>
          {t('setup.addCriterion')}
        </Button>
        {listed.length === 0 && (
          <Button
            icon={ListChecks}
            kind="act"
            onClick={() => tap(() => act(t('setup.rubricAct'), rubricDrafts(lang, newId)))}
          >
            {t('setup.rubricDefaults')}
          </Button>
        )}
      </ButtonRow>
      <p class={styles.small} role="status">
        {said}
      </p>
    </Section>
  );
}

interface CriterionProps {
  readonly item: Item;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}

function CriterionForm({ item, onUp, onDown }: CriterionProps) {
  const { t } = useI18n();
  const { bin } = useActs();
  const edit = useEdit({ scope: 'programme', kind: 'criterion', id: item.id });
  const what = criterionOf(item.values).title || t('setup.newCriterion');
  return (
    <div class={styles.criterion} role="group" aria-label={what}>
      <div>
        <CellField item={item} edit={edit} field="title" label={t('setup.criterion')} />
      </div>
      <div>
        <NumberCell item={item} edit={edit} field="points" label={t('setup.points')} />
      </div>
      <div class={styles.wide}>
        <ButtonRow>
          <Button
            icon={ArrowUp}
            disabled={!onUp}
            aria-label={t('setup.criterionUp', { what })}
            onClick={onUp}
          >
            {t('setup.up')}
          </Button>
          <Button
            icon={ArrowDown}
            disabled={!onDown}
            aria-label={t('setup.criterionDown', { what })}
            onClick={onDown}
          >
            {t('setup.down')}
          </Button>
          <span class={styles.apart}>
            <Button
              icon={Trash2}
              kind="danger"
              aria-label={t('setup.criterionBin', { what })}
              onClick={() =>
                void bin(t('setup.binAct', { what }), [
                  { scope: 'programme', kind: 'criterion', id: item.id },
                ])
              }
            >
              {t('kit.toBin')}
            </Button>
          </span>
        </ButtonRow>
      </div>
    </div>
  );
}
