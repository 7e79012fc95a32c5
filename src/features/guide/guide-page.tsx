import { Copy, ListChecks, Plus, Trash2, Undo2 } from 'lucide';
import { useLocation, useRoute } from 'preact-iso';
import { useState } from 'preact/hooks';
import type { Guide } from '../../domain/guide.ts';
import type { Listed } from '../../domain/json.ts';
import { questionText } from '../../domain/question.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import type { Item } from '../../store/types.ts';
import { useProgramme } from '../../store/use-programme.tsx';
import { useRecord } from '../../store/use-record.tsx';
import { useMayWrite } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type Toast, Toasts } from '../../ui/toasts.tsx';
import { addQuestion, copyGuide } from './guide-write.ts';
import { GuideField } from './guide-field.tsx';
import styles from './guide.module.css';
import { QuestionList } from './question-list.tsx';
import { QuestionSheet } from './question-sheet.tsx';

/** One guide: its questions in their order, and for the team everything that may be changed about them. */
export function GuidePage() {
  const { t } = useI18n();
  const id = useRoute().params['id'] ?? '';
  const programme = useProgramme();
  const read = useRecord('programme', id);
  if (programme === undefined || read === undefined) return null;
  const back = { href: '/guides', label: t('guide.toGuides') };
  const guide = programme.guides.get(id);
  const item = read.item?.kind === 'guide' ? read.item : undefined;
  if (item?.state === 'bin') return <Binned item={item} />;
  if (!item || !guide) {
    return (
      <>
        <Header title={t('guide.title')} back={back} />
        <EmptyPlace icon={ListChecks} action={<LinkButton href="/guides">{t('guide.toGuides')}</LinkButton>}>
          {t('guide.notFound')}
        </EmptyPlace>
      </>
    );
  }
  return (
    <div class={styles.page} data-print="page">
      <Stack gap="wide">
        <Header title={guide.title || t('guide.untitled')} back={back} />
        <OneGuide key={id} item={item} guide={guide} />
      </Stack>
    </div>
  );
}

interface OneGuideProps {
  readonly item: Item;
  readonly guide: Listed<Guide>;
}

function OneGuide({ item, guide }: OneGuideProps) {
  const { t } = useI18n();
  const save = useSave();
  const may = useMayWrite('programme');
  const [open, setOpen] = useState<string | undefined>(undefined);
  const { toasts, gone, bin } = useBinned();
  const add = async () => {
    let made = '';
    const write = async (store: RouteStore) => {
      made = await addQuestion(store, item, guide.questions);
    };
    if (await save(write)) setOpen(made);
  };
  return (
    <>
      {may && (
        <GuideField
          of={item}
          values={item.values}
          field="title"
          label={t('guide.name')}
          write={(fields) =>
            save((store) => store.write({ scope: 'programme', kind: 'guide', id: item.id, fields }))
          }
        />
      )}
      <Section title={t('guide.questions')}>
        <Stack>
          {guide.questions.length === 0 && <p>{t('guide.noQuestions')}</p>}
          <QuestionList item={item} guide={guide} may={may} onOpen={setOpen} />
          {may && (
            <Button icon={Plus} kind="act" onClick={() => void add()}>
              {t('guide.addQuestion')}
            </Button>
          )}
        </Stack>
      </Section>
      {may && <GuideActs item={item} guide={guide} />}
      <QuestionSheet item={item} guide={guide} open={open} onClose={() => setOpen(undefined)} onBin={bin} />
      <Toasts label={t('guide.binLabel')} toasts={toasts} onGone={gone} />
    </>
  );
}

function GuideActs({ item, guide }: OneGuideProps) {
  const { t } = useI18n();
  const { route } = useLocation();
  const save = useSave();
  const copy = async () => {
    let made = '';
    const write = async (store: RouteStore) => {
      made = await copyGuide(
        store,
        guide.questions,
        t('guide.copyOf', { name: guide.title || t('guide.untitled') }),
      );
    };
    if (await save(write)) route(`/guide/${made}`);
  };
  return (
    <ButtonRow>
      <Button icon={Copy} onClick={() => void copy()}>
        {t('guide.copy')}
      </Button>
      <Button kind="danger" icon={Trash2} onClick={() => void save((store) => store.bin(item))}>
        {t('guide.toBin')}
      </Button>
    </ButtonRow>
  );
}

/** Questions go to the bin at once; a way back stays in sight for a while. */
function useBinned() {
  const { t, lang } = useI18n();
  const save = useSave();
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const gone = (id: string) => setToasts((all) => all.filter((toast) => toast.id !== id));
  const bin = async (question: Guide['questions'][number]) => {
    const ref = { scope: 'programme', kind: 'question', id: question.record ?? question.id } as const;
    if (!(await save((store) => store.bin(ref)))) return;
    const undo = { label: t('kit.undo'), onSelect: () => void save((store) => store.restore(ref)) };
    const what = questionText(question, lang) || t('guide.wordless');
    setToasts((all) => [...all, { id: ref.id, text: t('guide.inBin', { what }), action: undo }]);
  };
  return { toasts, gone, bin };
}

function Binned({ item }: { item: Item }) {
  const { t } = useI18n();
  const save = useSave();
  const may = useMayWrite('programme');
  const title = typeof item.values['title'] === 'string' ? item.values['title'] : '';
  return (
    <>
      <Header title={title || t('guide.untitled')} back={{ href: '/guides', label: t('guide.toGuides') }} />
      <Notice
        live={false}
        action={
          may && (
            <Button icon={Undo2} onClick={() => void save((store) => store.restore(item))}>
              {t('guide.bringBack')}
            </Button>
          )
        }
      >
        {t('guide.isInBin')}
      </Notice>
    </>
  );
}
