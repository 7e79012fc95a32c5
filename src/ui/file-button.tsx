import { useRef } from 'preact/hooks';
import { Button, type ButtonProps } from './button.tsx';

export type FileButtonProps = Pick<ButtonProps, 'icon' | 'kind' | 'large'> & {
  children: string;
  /** types and endings, as for a file field */
  accept: string;
  /** a new picture rather than one that is there */
  capture?: 'environment' | undefined;
  onFile: (file: File) => void;
};

/** Asks the phone for a file. The browser's own field would speak the browser's language. */
export function FileButton({ children, accept, capture, onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        {...(capture && { capture })}
        hidden
        aria-label={children}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // So that the same file can be chosen again.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
