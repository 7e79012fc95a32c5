import { useState } from 'preact/hooks';
import { useI18n } from '../../i18n/provider.tsx';
import { type PastEdit, rewriteText } from '../../store/history.ts';
import type { Json, Row } from '../../store/types.ts';
import { useMayWrite } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import type { ShownField } from './field-words.ts';
import styles from './history.module.css';
import { PastEntry } from './past-entry.tsx';
import { type From, useHistory } from './use-history.ts';

interface PastListProps {
  readonly row: Row;
  /** all of them where none is named */
  readonly field: string | undefined;
  readonly fields: ReadonlyMap<string, ShownField>;
}

/** The latest first. What is brought back is one more entry: nothing that was written goes. */
export function PastList({ row, field, fields }: PastListProps) {
  const { t } = useI18n();
  const may = useMayWrite(row.scope);
  const save = useSave();
  const history = useHistory(row);
  const [brought, setBrought] = useState(false);
  if (history === undefined) return <Waiting>{t('kit.waiting')}</Waiting>;
  const edits = history.edits.filter(
    (edit) =>
      (field === undefined || edit.field === field) && (fields.has(edit.field) || edit.field === '_deleted'),
  );
  const isNow = (edit: PastEdit) => isSame(edit.value, row.values[edit.field]);
  // A value that was brought back has been there before: it is as it is now once.
  const latest = new Set(
    edits.filter(
      (edit, at) => isNow(edit) && edits.findIndex((each) => each.field === edit.field && isNow(each)) === at,
    ),
  );
  const bring = async (edit: PastEdit) => {
    setBrought(false);
    const done = await save((store) =>
      edit.isText && typeof edit.value === 'string'
        ? rewriteText(store, row, edit.field, edit.value)
        : store.choose(row, edit.field, edit.value),
    );
    setBrought(done);
  };
  return (
    <div class={styles.page}>
      <Source from={history.from} onAsk={history.ask} />
      {brought && <Notice kind="ok">{t('history.brought')}</Notice>}
      {field !== undefined && (
        <LinkButton href={`/history/${row.scope}/${encodeURIComponent(row.id)}`}>
          {t('history.whole')}
        </LinkButton>
      )}
      {edits.length === 0 && <p>{t('history.empty')}</p>}
      <LongList of={edits} more={(count) => t('kit.showMore', { count })}>
        {(shown) => (
          <ol class={styles.list}>
            {shown.map((edit) => (
              <PastEntry
                key={`${edit.field} ${edit.stamp}`}
                edit={edit}
                field={fields.get(edit.field)}
                isNow={latest.has(edit)}
                onBring={may && row.state === 'live' && !isNow(edit) ? () => void bring(edit) : undefined}
              />
            ))}
          </ol>
        )}
      </LongList>
    </div>
  );
}

/** Whether all of it is here, and who has the rest. */
function Source({ from, onAsk }: { from: From; onAsk: () => void }) {
  const { t } = useI18n();
  if (from === 'endpoint') return null;
  if (from === 'asking') return <Waiting>{t('history.asking')}</Waiting>;
  if (from === 'only-phone') return <Notice live={false}>{t('history.onlyPhone')}</Notice>;
  return (
    <Notice kind="warn" action={<Button onClick={onAsk}>{t('history.again')}</Button>}>
      {t('history.onPhone')}
    </Notice>
  );
}

function isSame(a: Json, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
