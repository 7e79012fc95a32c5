import { Camera, Signature } from 'lucide';
import { useState } from 'preact/hooks';
import type { Proof } from '../../domain/rested-on.ts';
import { useI18n } from '../../i18n/provider.tsx';
import { useSave } from '../../store/use-save.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonRow } from '../../ui/button-row.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Stack } from '../../ui/stack.tsx';
import type { FullPartProps } from './full-answers.tsx';
import { keepProof } from './keep-proof.ts';
import { ProofPicture } from './proof-picture.tsx';
import { SignaturePad } from './signature-pad.tsx';
import { smallJpeg } from './small-jpeg.ts';

/** A signature drawn with a finger, or a photo of a thumbprint; both leave this notebook for nobody. */
export function ConsentProof({ consent, of }: FullPartProps) {
  const { t } = useI18n();
  const save = useSave();
  const [signs, setSigns] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const keep = (proof: Proof, picture: Blob) =>
    save(async (store) => {
      await keepProof(store, of, { proof, picture });
    });
  const keepPhoto = async (file: File) => {
    const picture = await smallJpeg(file);
    setUnreadable(picture === undefined);
    if (picture) await keep('thumbprint', picture);
  };
  return (
    <Stack>
      {consent.signature && (
        <ProofPicture scope={of.scope} media={consent.signature} label={t('consent.signature')} />
      )}
      {consent.thumbprint && (
        <ProofPicture scope={of.scope} media={consent.thumbprint} label={t('consent.thumbprint')} />
      )}
      <ButtonRow>
        <Button icon={Signature} onClick={() => setSigns(true)}>
          {t('consent.sign')}
        </Button>
        <FileButton
          icon={Camera}
          accept="image/*"
          capture="environment"
          onFile={(file) => void keepPhoto(file)}
        >
          {t('consent.thumb')}
        </FileButton>
      </ButtonRow>
      {unreadable && <Notice kind="warn">{t('capture.photoUnreadable', { count: 1 })}</Notice>}
      <Sheet
        open={signs}
        title={t('consent.sign')}
        closeLabel={t('kit.close')}
        onClose={() => setSigns(false)}
      >
        <SignaturePad
          onSigned={async (picture) => {
            if (await keep('signature', picture)) setSigns(false);
          }}
        />
      </Sheet>
    </Stack>
  );
}
