import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { browsers } from './build/browsers.ts'
import { siteSettings } from './build/site-settings.ts'
import { staticSite } from './build/static-site.ts'

const isOpenedAtOnce = (file: string) => /(?:^|\/)(?:home|search|budgets|start)-[\w-]{8}\.js$/.test(file)
const isOfTheDay = (file: string) => /(?:^|\/)(?:main|app)-[\w-]{8}\.js$/.test(file)

export default defineConfig(({ command }) => ({
  base: command === 'build' ? './' : '/',
  plugins: [react({ compiler: true }), staticSite(siteSettings(process.env))],
  // the page names its entry in a script of the plugin's, where vite does not look for one
  optimizeDeps: { entries: ['src/main.tsx'] },
  build: {
    target: browsers,
    assetsInlineLimit: 0,
    // one file for signing in and one for the day: a chunk for each thing that a later one shares compresses far worse
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'main', test: /src\/main\.tsx$/, priority: 2 },
            { name: 'app', test: /src\/app\/start\.tsx$/, priority: 1 },
            // loaded right after the day, all of it
            { name: 'commands', test: /src\/features\/commands\//, priority: 0 },
          ],
        },
      },
    },
    // the polyfill fetches, which the page's policy allows for Harvest alone
    modulePreload: {
      polyfill: false,
      // what is loaded ahead has time: it finds by itself what it imports, and the day need not name all of that. The day’s
      // own two files are there before any other is asked for.
      resolveDependencies: (file, needed) =>
        needed.filter((one) => one.endsWith('.css') || (isOpenedAtOnce(file) && !isOfTheDay(one))),
    },
    reportCompressedSize: false,
  },
}))
