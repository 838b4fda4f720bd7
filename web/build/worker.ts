import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Plugin } from 'vite';
import { fairRoutes } from '../../shared/contract/fairs.ts';
import { serviceRoutes } from '../../shared/contract/services.ts';
import { taskRoutes } from '../../shared/contract/tasks.ts';

/** The answers that a phone keeps for a day: who one is, what one looks at in the hall, and whom a specialist visits with what each visit is about. */
const kept = [taskRoutes.listTasks, fairRoutes.showSignUp, fairRoutes.listBooths, fairRoutes.listChoices, fairRoutes.showSelection, fairRoutes.showBooth, serviceRoutes.listVisits, serviceRoutes.showPlan];
const along = [fairRoutes.listBooths, fairRoutes.listChoices, fairRoutes.showSelection];

/** What must be there without a network, below web/ or shared/: pages with their parts and texts, and the check of forms. */
export const shellModules = [
  'web/app/main.tsx', 'web/app/sign-in-failed.tsx', 'web/routes/further-pages.ts', 'web/routes/own/tasks.tsx', 'web/routes/own/outbox.tsx', 'web/outbox/outbox.ts', 'web/components/outbox/outbox-line.tsx', 'web/components/outbox/outbox-item.tsx',
  'web/components/files/chosen-files.tsx', 'web/files/files.ts', 'shared/text/zh/files.ts',
  'web/routes/fairs/sign-up.tsx', 'web/routes/enterprise/fair.tsx', 'web/routes/enterprise/choices.tsx', 'web/components/fairs/signed-up.tsx', 'web/components/fairs/queued-sign-up.tsx',
  'web/routes/agency/fair.tsx', 'web/routes/agency/day.tsx', 'web/routes/agency/choices.tsx', 'web/routes/bureau/check-in.tsx', 'web/routes/fairs/check-in.tsx', 'web/styles/work.ts',
  'web/routes/agency/visits.tsx', 'web/routes/agency/log-record.tsx', 'shared/text/zh/services.ts', 'shared/text/zh/visits.ts', 'shared/text/zh/found-problems.ts', 'shared/text/zh/complaints.ts', 'shared/text/zh/archives.ts', 'shared/contract/services.ts',
  'shared/text/work.ts', 'shared/text/zh/app.ts', 'shared/text/zh/fair-visit.ts', 'shared/text/zh/fairs.ts', 'shared/text/zh/fair-words.ts', 'shared/text/zh/offers.ts', 'shared/text/zh/selection.ts', 'shared/text/zh/desk.ts', 'shared/text/zh/parties.ts', 'shared/text/zh/outbox.ts', 'shared/text/zh/people.ts', 'shared/text/zh/problems.ts',
  'web/form/check.ts', 'web/form/read-body.ts', 'shared/contract/fairs.ts',
];

/**
 * Builds the service worker and what published pages load to register it, each as one script of a fixed name: browsers ask
 * for the worker again under its name, and published pages outlive deployments.
 * @param root the folder above web/ and shared/
 */
export const worker = (root: string): Plugin => ({
  name: 'worker',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const files = new Set<string>();
      const add = (name: string): void => {
        const chunk = bundle[name];
        if (files.has(name) || !chunk) return;
        files.add(name);
        if (chunk.type !== 'chunk') return;
        for (const css of chunk.viteMetadata?.importedCss ?? []) files.add(css);
        chunk.imports.forEach(add);
      };
      for (const wanted of shellModules) {
        const holder = Object.values(bundle).find((file) => file.type === 'chunk' && file.moduleIds.includes(join(root, wanted)));
        if (!holder) return this.error(`${wanted} is in no file of this build: pages need it without a network`);
        add(holder.fileName);
      }
      const page = bundle['app/index.html'];
      const html = page?.type === 'asset' ? String(page.source) : '';
      for (const [, name = ''] of html.matchAll(/"\/(assets\/[^"]+)"/g)) add(name);
      const assets = [...files].map((name) => `/${name}`).sort();
      const version = createHash('sha256').update(html).update(assets.join()).digest('hex').slice(0, 12);
      const paths = { all: kept.map(({ path }) => path), signUp: fairRoutes.showSignUp.path, withSignUp: along.map(({ path }) => path), visits: serviceRoutes.listVisits.path, plan: serviceRoutes.showPlan.path };
      const { outputFiles } = await build({
        entryPoints: { worker: join(root, 'web/worker/worker.ts'), keep: join(root, 'web/keep/keep.ts') },
        outdir: root, bundle: true, write: false, minify: true, format: 'iife', target: ['chrome80', 'safari13.1'],
        // Old Safari has it, but for a corner case that esbuild will not work around.
        supported: { destructuring: true },
        define: { SHELL: JSON.stringify({ version, assets }), KEPT_PATHS: JSON.stringify(paths) },
      });
      for (const { path, text } of outputFiles) this.emitFile({ type: 'asset', fileName: path.slice(path.lastIndexOf('/') + 1), source: text });
    },
  },
});
