import type { Said } from '../../domain/both-wrote.ts';
import { useI18n } from '../../i18n/provider.tsx';
import styles from './both-wrote.module.css';

const LINES = ['dotted', 'dashed', 'double', 'wavy'] as const;

/** A text in its order, each person's words under their name and on a line of their own kind. */
export function SaidText({ said }: { said: readonly Said[] }) {
  const { t } = useI18n();
  const others = [...new Set(said.filter(({ by }) => !by.mine).map(({ by }) => by.id))];
  return (
    <p class={styles.text} dir="auto">
      {said.map(({ words, by }, at) => (
        // They have no name of their own, and none moves.
        <span key={at}>
          <strong class={styles.name}>{by.mine ? t('shell.you') : by.name || t('shell.someone')}</strong>{' '}
          <span
            style={{ '--kind': by.mine ? 'solid' : LINES[others.indexOf(by.id) % LINES.length] }}
            class={styles.words}
          >
            {words}
          </span>{' '}
        </span>
      ))}
    </p>
  );
}
