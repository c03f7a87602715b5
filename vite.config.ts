import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { browsers } from './build/browsers.ts'
import { siteSettings } from './build/site-settings.ts'
import { staticSite } from './build/static-site.ts'

export default defineConfig(({ command }) => ({
  base: command === 'build' ? './' : '/',
  plugins: [react({ compiler: true }), staticSite(siteSettings(process.env))],
  // the page names its entry in a script of the plugin's, where vite does not look for one
  optimizeDeps: { entries: ['src/main.tsx'] },
  build: {
    target: browsers,
    assetsInlineLimit: 0,
    // the polyfill fetches, which the page's policy allows for Harvest alone
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
}))
