import type { ComponentChildren } from 'preact';
import type { Heads } from '../../domain/plan-parts/move.ts';
import { headWords } from '../../i18n/head-words.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { CountField } from '../../ui/count-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import styles from './head-counts.module.css';

const WHO = ['women', 'men', 'young'] as const;

interface HeadCountsProps {
  readonly title: string;
  readonly heads: Heads;
  readonly onChange: (who: keyof Heads, count: number | undefined) => void;
  /** what stands under each */
  readonly under?: (who: keyof Heads) => ComponentChildren;
}

export function HeadCounts({ title, heads, onChange, under }: HeadCountsProps) {
  const { t } = useI18n();
  return (
    <fieldset class={styles.heads}>
      <legend>{title}</legend>
      {WHO.map((who) => {
        const what = t(`contest.${who}`);
        return (
          <Stack key={who} gap="tight">
            <CountField
              label={what}
              value={heads[who]}
              onChange={(count) => onChange(who, count)}
              fewerLabel={t('contest.fewer', { what })}
              moreLabel={t('contest.more', { what })}
            />
            {under?.(who)}
          </Stack>
        );
      })}
    </fieldset>
  );
}

/** "12 women, 3 men and 4 young"; empty where nobody was counted. */
export function useHeadWords(): (heads: Heads) => string {
  return headWords(useI18n());
}
