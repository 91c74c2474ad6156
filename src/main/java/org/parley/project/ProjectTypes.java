package org.parley.project;

import java.util.List;

/** The types of this domain that rules may speak of; a native executable has to know them beforehand. */
public final class ProjectTypes {
    public static final List<Class<?>> ALL = List.of(
            AlreadyAnswered.class,
            AssignmentPolicy.class,
            Attendee.class,
            Award.class,
            Bid.class,
            CompleteTask.class,
            CriterionMet.class,
            CriterionPolicy.class,
            Dependency.class,
            Engagement.class,
            FailTask.class,
            Fit.class,
            Inquiry.class,
            LearningPolicy.class,
            Objection.class,
            PlannedFailure.class,
            Project.class,
            ProjectAccepted.class,
            ProjectDefinition.class,
            ProjectEnded.class,
            ProjectFile.class,
            ProjectReader.class,
            ProjectRemoved.class,
            ProjectStalled.class,
            ProjectStarted.class,
            RemoveProject.class,
            RunProject.class,
            SchedulingMode.class,
            SimulationPolicy.class,
            SkillsImproved.class,
            SpawningPolicy.class,
            Standing.class,
            SubmitProject.class,
            SuccessCriterion.class,
            Task.class,
            TaskAssigned.class,
            TaskCancelled.class,
            TaskCompleted.class,
            TaskFailed.class,
            TaskRetried.class,
            TaskSkipped.class,
            TaskSpawned.class,
            TaskUnassignable.class,
            Urgency.class,
            Vacancy.class,
            WorkCalendar.class,
            WorkflowPolicy.class,
            WorkingTime.class,
            Yardstick.class);

    private ProjectTypes() {}
}
