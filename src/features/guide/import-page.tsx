import { Check, FileUp } from 'lucide';
import { useLocation } from 'preact-iso';
import { useState } from 'preact/hooks';
import { SHEET_FILES } from '../../export/sheet/sheet-files.ts';
import { useI18n } from '../../i18n/provider.tsx';
import type { RouteStore } from '../../store/route-store.ts';
import { useMayWrite } from '../../store/use-role.tsx';
import { useSave } from '../../store/use-save.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { Field } from '../../ui/field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Header } from '../../ui/header.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Stack } from '../../ui/stack.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { takeImported } from './guide-write.ts';
import styles from './guide.module.css';
import { ImportPreview } from './import-preview.tsx';
import type { ReadGuide } from './import/read-file.ts';

/** A guide out of a spreadsheet: chosen, looked at, and only then taken. */
export function ImportPage() {
  const { t } = useI18n();
  const may = useMayWrite('programme');
  const back = { href: '/guides', label: t('guide.toGuides') };
  return (
    <div class={styles.page}>
      <Stack gap="wide">
        <Header title={t('guide.importTitle')} back={back} />
        {may ? <FromFile /> : <EmptyPlace icon={FileUp}>{t('guide.emptyRead')}</EmptyPlace>}
      </Stack>
    </div>
  );
}

function FromFile() {
  const { t, lang } = useI18n();
  const [read, setRead] = useState<ReadGuide | 'reading' | undefined>(undefined);
  const choose = async (file: File) => {
    setRead('reading');
    // What reads spreadsheets is loaded only now.
    const { readGuideFile } = await import('./import/read-file.ts');
    setRead(await readGuideFile(file, lang));
  };
  return (
    <>
      <p>{t('guide.importHint')}</p>
      <ButtonRow>
        <FileButton icon={FileUp} large accept={SHEET_FILES} onFile={(file) => void choose(file)}>
          {t('guide.chooseFile')}
        </FileButton>
      </ButtonRow>
      {read === 'reading' && <Waiting>{t('guide.reading')}</Waiting>}
      {read !== undefined && read !== 'reading' && !read.ok && (
        <Notice kind="warn">{t(`guide.fault.${read.reason}`)}</Notice>
      )}
      {read !== undefined && read !== 'reading' && read.ok && <Take imported={read.imported} />}
    </>
  );
}

function Take({ imported }: Pick<Extract<ReadGuide, { ok: true }>, 'imported'>) {
  const { t } = useI18n();
  const { route } = useLocation();
  const save = useSave();
  const [title, setTitle] = useState<string | undefined>(undefined);
  const named = title ?? imported.title;
  const take = async () => {
    let made = '';
    const write = async (store: RouteStore) => {
      made = await takeImported(store, { ...imported, title: named });
    };
    if (await save(write)) route(`/guide/${made}`);
  };
  if (imported.questions.length === 0) {
    return (
      <>
        <Notice kind="warn">{t('guide.noneTaken')}</Notice>
        <ImportPreview imported={imported} />
      </>
    );
  }
  return (
    <>
      <Field label={t('guide.name')} value={named} onInput={setTitle} dir="auto" />
      <ImportPreview imported={imported} />
      <Button kind="act" icon={Check} large onClick={() => void take()}>
        {t('guide.take')}
      </Button>
    </>
  );
}
