import { useEffect, useState } from 'preact/hooks';
import { realBrowser } from './browser.ts';
import { type CameraFault, openCamera } from './camera.ts';

export interface CameraOnPage {
  /** what the camera sees; undefined while it is closed, or being opened */
  readonly stream: MediaStream | undefined;
  readonly fault: CameraFault | undefined;
  /** Call it inside the tap. */
  open(): void;
  close(): void;
}

/** The camera of this phone in the page, for as long as somebody looks through it. */
export function useCamera(): CameraOnPage {
  const [stream, setStream] = useState<MediaStream | undefined>(undefined);
  const [fault, setFault] = useState<CameraFault | undefined>(undefined);
  const [wanted, setWanted] = useState(0);
  useEffect(() => {
    if (wanted === 0) return undefined;
    let gone = false;
    let opened: MediaStream | undefined;
    const letGo = () => opened?.getTracks().forEach((track) => track.stop());
    void openCamera(realBrowser(window)).then((camera) => {
      if (camera.ok) opened = camera.stream;
      if (gone) return letGo();
      setStream(opened);
      setFault(camera.ok ? undefined : camera.reason);
    });
    return () => {
      gone = true;
      letGo();
      setStream(undefined);
    };
  }, [wanted]);
  return {
    stream,
    fault,
    open: () => setWanted((before) => before + 1),
    close() {
      setWanted(0);
      setFault(undefined);
    },
  };
}
