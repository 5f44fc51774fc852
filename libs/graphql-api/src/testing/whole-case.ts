/** Every field of a case but those that say how it is looked at: used to compare moments. */
export const WHOLE_CASE = `fragment WholeCase on Case {
  id caseNumber status phase revision recordedAt openedOn closedOn nextStep
  child { id name birthDate dueDate age grading hasIdentityNumber }
  responsible { id name initials role unit }
  deadlines { rule paragraph startsOn dueOn originallyDueOn daysLeft subjectId }
  concerns {
    id receivedAt receivedOn channel account messageId
    reporter { kind { ...Coded } isPublic clarification name organisation contact }
    contents { code { ...Coded } clarification }
    screening { outcome { ...Coded } concludedOn urgent reasons }
    receipt { status on ground }
    outcomeNotice { status on ground }
  }
  investigations {
    id concernId openedOn clockStartsOn dueOn
    plan { madeOn text }
    extension { decidedOn dueOn reasons }
    assessment { assessedOn text grounds { code { ...Coded } clarification } }
    conclusion { outcome { ...Coded } concludedOn decisionId }
  }
  childStatements { id heardOn manner { ...Coded } tookPart statement approvedByChild }
  decisions {
    id investigationId kind outcome { ...Coded } title status contentHash
    legalBasis { law chapter paragraph subsection letter text }
    sections { section text notApplicable }
    proposedOn proposedAt proposedBy { id }
    returned { by { id } on causes comment }
    approved { by { id } on at }
  }
  plans { id kind { ...Coded } startsOn evaluateBy content endedOn goals { id text attainment } }
  measures {
    id decisionId category { ...Coded } clarification legalBasis { text } startedOn endedOn endReasons
  }
  evaluations {
    id planId heldOn goals { goalId attainment } childsView assessment conclusion evaluateBy
  }
  access {
    unit coworkers { id } grants { id user { id } purpose until } conflicts { user { id } ground }
    reviews { id user { id } purpose reasons openedAt until }
    emergencies { id user { id } purpose reasons takenAt until review { by { id } isJustified comment } }
  }
  notes { id kind happenedOn source text corrections }
  events(first: 100) {
    totalCount
    edges { node { id revision type schemaVersion recordedAt occurredAt actor { id } data hash prevHash } }
  }
}
fragment Coded on Code { code label validFrom validTo group requiresClarification }`;
