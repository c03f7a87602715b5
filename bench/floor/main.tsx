// React and nothing else: what no page that is made with it can fall below.
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')
if (root) createRoot(root).render(<h1>Entries</h1>)
