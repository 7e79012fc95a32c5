import { Circle, NotebookPen } from 'lucide';
import { useMemo } from 'preact/hooks';
import { CAPTURED_KINDS, capturedOf } from '../../domain/captured.ts';
import { capturedRow } from '../../i18n/captured-row.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { type Listable, listable } from '../../store/cited.ts';
import type { Item } from '../../store/types.ts';
import { useQuery, useStore } from '../../store/use-query.tsx';
import { useCaptureScope } from '../../store/use-role.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { capturedIcon } from '../../ui/captured-icon.ts';
import { List } from '../../ui/list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';

/** What was heard and noted at a stop, and how to add to it. */
export function StopCaptured({ id }: { id: string }) {
  const { t } = useI18n();
  const { newId } = useStore();
  const scope = useCaptureScope();
  const note = useMemo(newId, [newId, id]);
  const items = useQuery(
    async (store) => listable(store, (await store.queries.linkedTo(id)).filter(isCaptured).reverse()),
    [id],
  );
  const query = `?activity=${encodeURIComponent(id)}`;
  return (
    <Section title={t('route.captured')}>
      {items?.length === 0 && <p>{t('route.nothingCaptured')}</p>}
      {items && items.length > 0 && (
        <List>
          {items.map((called) => (
            <CapturedRow key={called.item.key} {...called} />
          ))}
        </List>
      )}
      <ButtonRow>
        <LinkButton href={`/record${query}`} kind="record" icon={Circle}>
          {t('route.recordHere')}
        </LinkButton>
        <LinkButton href={`/note/${scope}/${note}${query}`} icon={NotebookPen}>
          {t('route.noteHere')}
        </LinkButton>
      </ButtonRow>
    </Section>
  );
}

/** A copy for others shows as its original. */
function isCaptured({ kind, values }: Item): boolean {
  return CAPTURED_KINDS.some((captured) => captured === kind) && typeof values['from'] !== 'string';
}

function CapturedRow({ item: { scope, kind, id, values, at }, agreed }: Listable) {
  const i18n = useI18n();
  const captured = capturedOf(kind, values, agreed);
  const row = capturedRow(i18n, { kind, scope, id, ...captured }, i18n.format.moment(at));
  return <Row {...row} icon={capturedIcon(kind, captured.type)} spoken={captured.spoken} />;
}
