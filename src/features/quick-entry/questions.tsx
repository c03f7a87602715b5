import { type KeyboardEvent, useState } from 'react'
import type { Answer, Question } from '../../domain/quick-entry-questions.ts'
import { plainText } from '../../ui/format/plain-text.ts'
import { answerInWords, askedText, type Ways } from './in-words.ts'
import styles from './quick-entry.module.css'
import { Colour } from './reading-chips.tsx'

type QuestionsProps = {
  line: string
  questions: readonly Question[]
  accountName: (id: number) => string
  ways: Ways
  onAnswer: (answer: Answer) => void
  /** Back to the line without an answer. */
  onLeave: () => void
}

// more are found sooner by another word
const mostAnswers = 8

/** What a line can mean, to be chosen from. Tab goes from question to question, arrows from answer to answer. */
export function Questions({ line, questions, ...rest }: QuestionsProps) {
  return questions.map((question) => (
    <AskedAbout
      key={`${question.from} ${question.about}`}
      asked={askedText(line, question)}
      question={question}
      {...rest}
    />
  ))
}

type AskedAboutProps = Omit<QuestionsProps, 'line' | 'questions'> & { asked: string; question: Question }

function AskedAbout({ asked, question, accountName, ways, onAnswer, onLeave }: AskedAboutProps) {
  const [at, setAt] = useState(0)
  const answers = question.answers.slice(0, mostAnswers)
  const more = question.answers.length - answers.length
  const current = Math.min(at, answers.length - 1)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') onLeave()
    else if (step !== undefined) {
      const next = (current + step + answers.length) % answers.length
      setAt(next)
      event.currentTarget.parentElement?.querySelectorAll('button')[next]?.focus()
    } else return
    event.preventDefault()
  }

  return (
    <div className={styles['question']} role="group" aria-label={`“${asked}” can be`}>
      <span className={styles['asked']} aria-hidden="true">
        “<bdi>{asked}</bdi>” can be
      </span>
      {answers.map((answer, index) => (
        <button
          key={answer.line}
          type="button"
          className={styles['answer']}
          tabIndex={index === current ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => onAnswer(answer)}
        >
          {answer.means === 'work' && <Colour of={answer.work} />}
          <bdi>{answerInWords(answer, ways)}</bdi>
          {answer.means === 'work' && (
            <span className={styles['soft']}>
              <bdi>{plainText(answer.work.client.name)}</bdi> · <bdi>{accountName(answer.work.accountId)}</bdi>
            </span>
          )}
        </button>
      ))}
      {more > 0 && <span className={styles['soft']}>and {more} more: type another word of its name</span>}
    </div>
  )
}
