import { NotebookPen } from 'lucide';
import { noteOf } from '../../domain/note.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { Item } from '../../store/types.ts';
import { useQuery, useStore } from '../../store/use-query.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { capturedIcon } from '../../ui/captured-icon.ts';
import { List } from '../../ui/list.tsx';
import { LongList } from '../../ui/long-list.tsx';
import { Row } from '../../ui/row.tsx';
import { Section } from '../../ui/section.tsx';

/** Notes that were written about this interview, those of a moment with the moment. */
export function TiedNotes({ item }: { item: Item }) {
  const { t, format } = useI18n();
  const store = useStore();
  const notes = useQuery(({ queries }) => queries.linkedTo(item.id, 'note'), [item.id]) ?? [];
  return (
    <Section
      title={t('interview.notes')}
      jump={t('export.notes')}
      action={
        <LinkButton icon={NotebookPen} href={`/note/${item.scope}/${store.newId()}?interview=${item.id}`}>
          {t('interview.addNote')}
        </LinkButton>
      }
    >
      <LongList of={notes} more={(count) => t('kit.showMore', { count })}>
        {(shown) => (
          <List label={t('interview.notes')}>
            {shown.map(({ key, scope, id, values, at }) => (
              <Row
                key={key}
                icon={capturedIcon('note', noteOf(values).type)}
                title={noteOf(values).body || t('interview.noWords')}
                meta={format.moment(at)}
                href={`/note/${scope}/${id}`}
              />
            ))}
          </List>
        )}
      </LongList>
    </Section>
  );
}
