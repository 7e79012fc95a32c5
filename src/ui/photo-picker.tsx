import { Camera, Images } from 'lucide';
import { useRef } from 'preact/hooks';
import { Button } from './button.tsx';
import { ButtonRow } from './button-row.tsx';

export type PhotoPickerProps = {
  takeLabel: string;
  chooseLabel: string;
  disabled?: boolean | undefined;
  /** Before the camera's own app opens; it opens once this has come true. */
  onTake: () => Promise<boolean>;
  /** Nobody took one. */
  onNothing: () => void;
  onFiles: (files: readonly File[]) => void;
};

/** The system's own camera and its pictures. Never while sound is recorded: the camera's app takes the microphone. */
export function PhotoPicker(props: PhotoPickerProps) {
  const { takeLabel, chooseLabel, disabled, onTake, onNothing, onFiles } = props;
  const camera = useRef<HTMLInputElement>(null);
  const pictures = useRef<HTMLInputElement>(null);
  const take = async () => {
    if (await onTake()) open(camera.current);
  };
  const chosen = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // So that the same picture can be chosen again.
    input.value = '';
    if (files.length > 0) onFiles(files);
    else onNothing();
  };
  return (
    <ButtonRow>
      <Button icon={Camera} disabled={disabled} onClick={() => void take()}>
        {takeLabel}
      </Button>
      <Button icon={Images} disabled={disabled} onClick={() => open(pictures.current)}>
        {chooseLabel}
      </Button>
      <input
        ref={camera}
        type="file"
        accept="image/*"
        capture="environment"
        hidden
        aria-label={takeLabel}
        onChange={(event) => chosen(event.currentTarget)}
        onCancel={onNothing}
      />
      <input
        ref={pictures}
        type="file"
        accept="image/*"
        multiple
        hidden
        aria-label={chooseLabel}
        onChange={(event) => chosen(event.currentTarget)}
      />
    </ButtonRow>
  );
}

/** `showPicker` asks only for a recent tap; an older WebKit has `click` alone. */
function open(input: HTMLInputElement | null): void {
  try {
    input?.showPicker();
  } catch {
    input?.click();
  }
}
