import type { Heads } from '../../domain/plan-parts/move.ts';
import { headWords } from '../../i18n/head-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item, Json } from '../../store/types.ts';
import { useDraft } from '../../store/use-draft.tsx';
import { useSave } from '../../store/use-save.tsx';
import { useTyped } from '../../store/use-typed.ts';
import { CountField } from '../../ui/count-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './head-counts.module.css';
import { CellVersions } from './plan-cell.tsx';

const WHO = ['women', 'men', 'young'] as const;

interface HeadCountsProps {
  readonly title: string;
  readonly heads: Heads;
  readonly onChange: (who: keyof Heads, count: number | undefined) => void;
}

export function HeadCounts({ title, heads, onChange }: HeadCountsProps) {
  return (
    <fieldset class={styles.heads}>
      <legend>{title}</legend>
      {WHO.map((who) => (
        <Count key={who} who={who} count={heads[who]} onChange={(count) => onChange(who, count)} />
      ))}
    </fieldset>
  );
}

interface SavedHeadsProps {
  readonly title: string;
  readonly heads: Heads;
  /** whose cells they are; looks like a record where there is none yet */
  readonly item: Item;
  readonly initial?: Readonly<Record<string, Json>>;
}

/** The same, each a cell of a record, with what others counted under it. */
export function SavedHeads({ title, heads, ...of }: SavedHeadsProps) {
  return (
    <fieldset class={styles.heads}>
      <legend>{title}</legend>
      {WHO.map((who) => (
        <Stack key={who} gap="tight">
          <SavedCount {...of} who={who} held={heads[who]} />
          <CellVersions item={of.item} field={who} />
        </Stack>
      ))}
    </fieldset>
  );
}

type SavedCountProps = Pick<SavedHeadsProps, 'item' | 'initial'> & {
  readonly who: keyof Heads;
  readonly held: number | undefined;
};

function SavedCount({ item, initial = {}, who, held }: SavedCountProps) {
  const save = useSave();
  const { scope, kind, id, values } = item;
  const write = (count: number | null) =>
    save((store) => store.write({ scope, kind, id, initial, fields: { [who]: count } }));
  const typing = useTyped<number | null>({ scope, kind, id, field: who, initial }, values[who]);
  const draft = useDraft<number | null>(held ?? null, write, typing);
  return (
    <Count
      who={who}
      count={draft.value ?? undefined}
      onChange={(count) => draft.change(count ?? null)}
      onDone={() => void draft.flush()}
    />
  );
}

interface CountProps {
  readonly who: keyof Heads;
  readonly count: number | undefined;
  readonly onChange: (count: number | undefined) => void;
  readonly onDone?: () => void;
}

function Count({ who, count, ...on }: CountProps) {
  const { t } = useI18n();
  const what = t(`contest.${who}`);
  return (
    <CountField
      {...on}
      label={what}
      value={count}
      fewerLabel={t('contest.fewer', { what })}
      moreLabel={t('contest.more', { what })}
    />
  );
}

/** "12 women, 3 men and 4 young"; empty where nobody was counted. */
export function useHeadWords(): (heads: Heads) => string {
  return headWords(useI18n());
}
