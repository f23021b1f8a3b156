/** Downloads, as Electron tells of them: the app may refuse each one as it begins. */
import { tmpdir } from 'node:os';
import { devTools, downloads, started } from './runtime.ts';

export async function watchDownloads(): Promise<void> {
  devTools().on(':Browser.downloadWillBegin', ({ guid }: { guid: string }) => {
    let prevented = false;
    downloads.emit('will-download', { preventDefault: () => (prevented = true) });
    if (prevented) devTools().sendLoosely('Browser.cancelDownload', { guid });
  });
  await devTools().send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: started.profile ?? tmpdir(),
    eventsEnabled: true,
  });
}
