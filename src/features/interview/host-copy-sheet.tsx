import { Download, HandHeart, Share2 } from 'lucide';
import { useState } from 'preact/hooks';
import type { Consent } from '../../domain/consent.ts';
import { interviewOf } from '../../domain/interview.ts';
import type { Listed } from '../../domain/json.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { consentsOf } from '../../store/sharing.ts';
import type { Item } from '../../store/types.ts';
import { useQuery } from '../../store/use-query.tsx';
import { useSave } from '../../store/use-save.tsx';
import { downloadFile } from '../../ui/download.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { canShareFile, shareWith } from '../../ui/share.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import { type HostCopy, useHostCopy } from './use-host-copy.ts';

interface HostCopySheetProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/** A copy for somebody who spoke: for whom, and after the sentence that it can't be called back, out of our hands. */
export function HostCopySheet({ item, onClose }: HostCopySheetProps) {
  const { t } = useI18n();
  const consents = useQuery((store) => consentsOf(store, item.id), [item.id]);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  // Nobody was asked: the empty id is no one's, and the refusal says so.
  const receiver = consents && (chosen ?? consents[0]?.id ?? '');
  return (
    <Sheet open title={t('listen.copy')} closeLabel={t('kit.close')} onClose={onClose}>
      <Stack gap="wide">
        <p>{t('listen.copyHint')}</p>
        {consents && consents.length > 1 && (
          <Choice
            legend={t('listen.copyFor')}
            layout="column"
            options={consents.map((consent) => ({
              value: consent.id,
              label: nameOf(consent) || t('listen.someoneWithout'),
            }))}
            value={receiver}
            onChange={setChosen}
          />
        )}
        {receiver !== undefined && <Copy key={receiver} item={item} receiver={receiver} />}
        <Given item={item} onDone={onClose} />
      </Stack>
    </Sheet>
  );
}

function nameOf({ naming, name }: Listed<Consent>): string {
  return naming === 'nobody' ? '' : name.trim();
}

function Copy({ item, receiver }: { item: Item; receiver: string }) {
  const { t } = useI18n();
  const copy = useHostCopy(item, receiver);
  if (copy.kind === 'making') {
    return (
      <Progress
        label={t('listen.making')}
        value={copy.share}
        text={t('kit.percentDone', { percent: `${Math.round(copy.share * 100)} %` })}
      />
    );
  }
  if (copy.kind === 'refused') return <Notice kind="warn">{t(`listen.copyRefused.${copy.reason}`)}</Notice>;
  if (copy.kind === 'fault') return <Notice kind="error">{t('listen.copyFault')}</Notice>;
  return <Send item={item} {...copy} />;
}

function Send({ item, file, absent }: { item: Item } & Extract<HostCopy, { kind: 'ready' }>) {
  const { t, format } = useI18n();
  const give = useGive(item);
  const [told, setTold] = useState<'closed' | 'refused' | 'saved' | undefined>(undefined);
  const canShare = canShareFile(file);
  const share = async () => {
    const shared = await shareWith({ files: [file], title: t('listen.page.title') });
    if (shared === 'shared') await give();
    // Where nothing could be sent, saving is still there.
    else setTold(shared);
  };
  const save = async () => {
    downloadFile(file);
    setTold('saved');
    await give();
  };
  const bytes = format.bytes(file.size);
  return (
    <Stack>
      {absent > 0 && <Notice kind="warn">{t('listen.copyAbsent')}</Notice>}
      <p>{t('listen.copyReady', { bytes })}</p>
      <p>
        <strong>{t('listen.once')}</strong>
      </p>
      {canShare && (
        <Button kind="act" large wide icon={Share2} onClick={() => void share()}>
          {t('listen.sendCopy')}
        </Button>
      )}
      <Button kind={canShare ? 'quiet' : 'act'} large wide icon={Download} onClick={() => void save()}>
        {t('listen.saveCopy')}
      </Button>
      {told === 'closed' && <Notice>{t('listen.copyStopped')}</Notice>}
      {told === 'refused' && <Notice kind="warn">{t('export.cantShare')}</Notice>}
      {told === 'saved' && <Notice kind="ok">{t('listen.copySaved', { bytes })}</Notice>}
    </Stack>
  );
}

/** It may have been given by hand, on a card or on paper; and a tick may have been a slip. */
function Given({ item, onDone }: { item: Item; onDone: () => void }) {
  const { t } = useI18n();
  const give = useGive(item);
  const isGiven = interviewOf(item.values).copyGiven !== undefined;
  const tick = async () => {
    if (await give(!isGiven)) onDone();
  };
  return (
    <Button kind="plain" icon={HandHeart} onClick={() => void tick()}>
      {isGiven ? t('listen.notDone') : t('listen.givenAnyway')}
    </Button>
  );
}

function useGive({ scope, kind, id }: Item) {
  const save = useSave();
  return (isGiven = true) =>
    save((store) => {
      const copyGiven = isGiven ? { by: store.profile.member, at: store.now() } : null;
      return store.write({ scope, kind, id, fields: { copyGiven } });
    });
}
