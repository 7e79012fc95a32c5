import { NotebookPen, Undo2 } from 'lucide';
import { useLocation, useRoute } from 'preact-iso';
import { useI18n } from '../../i18n/provider.tsx';
import { Scope } from '../../protocol/names.ts';
import { NOTHING } from '../../domain/permission.ts';
import { agreedOf, type Readable } from '../../store/cited.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { called } from './called.ts';
import { NoteEditor } from './note-editor.tsx';
import { NoteReader } from './note-reader.tsx';
import { QuoteView } from './quote-view.tsx';

/** One note, new or old, or words that somebody let everyone on the route read. */
export function NotePage() {
  const { params } = useRoute();
  const { query } = useLocation();
  const scope = Scope.safeParse(params['scope']);
  const id = params['id'] ?? '';
  if (!scope.success || scope.data === 'programme' || id === '') return <Missing />;
  return <OneNote key={`${scope.data}/${id}`} scope={scope.data} id={id} query={query} />;
}

interface OneNoteProps {
  readonly scope: Scope;
  readonly id: string;
  readonly query: Readonly<Record<string, string>>;
}

function OneNote({ scope, id, query }: OneNoteProps) {
  const may = useMayWrite(scope);
  // Wrapped, because "not read yet" and "there is none" are two things.
  const read = useQuery(
    async (store) => {
      const found = await store.queries.get({ scope, id });
      return { item: found, agreed: found ? await agreedOf(store, found) : NOTHING };
    },
    [scope, id],
  );
  if (read === undefined) return null;
  const { item, agreed } = read;
  if (item?.state === 'erased') return <Gone />;
  if (item?.state === 'bin') return <Binned item={item} agreed={agreed} />;
  if (item?.kind === 'quote') return <QuoteView item={item} />;
  if (item && !agreed.words) return <TakenBack />;
  if (item && !may) return <NoteReader item={item} />;
  // Everyone's notes are copies: a new one begins with the team or in one's own notebook.
  if (!item && (scope === 'commons' || !may)) return <Missing />;
  return <NoteEditor scope={scope} id={id} item={item} query={query} />;
}

function Gone() {
  const { t } = useI18n();
  return (
    <>
      <Head />
      <Notice live={false}>{t('notebook.gone')}</Notice>
    </>
  );
}

function TakenBack() {
  const { t } = useI18n();
  return (
    <>
      <Head />
      <Notice live={false}>{t('notebook.takenBack')}</Notice>
    </>
  );
}

function Missing() {
  const { t } = useI18n();
  return (
    <>
      <Head />
      <EmptyPlace
        icon={NotebookPen}
        action={<LinkButton href="/notebook">{t('notebook.toNotebook')}</LinkButton>}
      >
        {t('notebook.notHere')}
      </EmptyPlace>
    </>
  );
}

function Head() {
  const { t } = useI18n();
  return <Header title={t('notebook.note')} back={{ href: '/notebook', label: t('notebook.back') }} />;
}

function Binned({ item, agreed }: { item: Item; agreed: Readable }) {
  const i18n = useI18n();
  const { t } = i18n;
  const save = useSave();
  return (
    <>
      <Header title={called(i18n, item, agreed)} back={{ href: '/notebook', label: t('notebook.back') }} />
      <Notice
        action={
          <Button icon={Undo2} onClick={() => void save((store) => store.restore(item))}>
            {t('notebook.giveBack')}
          </Button>
        }
      >
        {t('notebook.binned')}
      </Notice>
    </>
  );
}
