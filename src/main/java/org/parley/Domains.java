package org.parley;

import java.util.List;
import org.parley.agent.Agent;
import org.parley.agent.AgentPolicy;
import org.parley.agent.AgentRegistered;
import org.parley.agent.AgentRemoved;
import org.parley.agent.RegisterAgent;
import org.parley.agent.RemoveAgent;
import org.parley.engine.backtest.ProposeRules;
import org.parley.engine.fact.ActivationPolicy;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.DeliveryPolicy;
import org.parley.engine.fact.PolicyReset;
import org.parley.engine.fact.PolicySet;
import org.parley.engine.fact.PolicySetting;
import org.parley.engine.fact.Rebuilt;
import org.parley.engine.fact.Refused;
import org.parley.engine.fact.ResetPolicy;
import org.parley.engine.fact.RetentionPolicy;
import org.parley.engine.fact.RulesActivated;
import org.parley.engine.fact.SetPolicy;
import org.parley.engine.fact.StateFact;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.fact.WithdrawFact;
import org.parley.engine.rules.FactTypes;
import org.parley.event.Notification;
import org.parley.event.Subscribe;
import org.parley.event.Subscribed;
import org.parley.event.Subscription;
import org.parley.event.Unsubscribe;
import org.parley.event.Unsubscribed;
import org.parley.meeting.CloseMeeting;
import org.parley.meeting.Contribution;
import org.parley.meeting.Meeting;
import org.parley.meeting.MeetingClosed;
import org.parley.meeting.MeetingOpened;
import org.parley.meeting.MeetingOutcome;
import org.parley.meeting.MeetingPolicy;
import org.parley.meeting.Message;
import org.parley.meeting.Participant;
import org.parley.project.AlreadyAnswered;
import org.parley.project.AssignmentPolicy;
import org.parley.project.Attendee;
import org.parley.project.CompleteTask;
import org.parley.project.CriterionMet;
import org.parley.project.CriterionPolicy;
import org.parley.project.Dependency;
import org.parley.project.Engagement;
import org.parley.project.FailTask;
import org.parley.project.Inquiry;
import org.parley.project.LearningPolicy;
import org.parley.project.Objection;
import org.parley.project.PlannedFailure;
import org.parley.project.Project;
import org.parley.project.ProjectAccepted;
import org.parley.project.ProjectDefinition;
import org.parley.project.ProjectEnded;
import org.parley.project.ProjectRemoved;
import org.parley.project.ProjectStalled;
import org.parley.project.ProjectStarted;
import org.parley.project.RemoveProject;
import org.parley.project.RunProject;
import org.parley.project.SchedulingMode;
import org.parley.project.SimulationPolicy;
import org.parley.project.SkillsImproved;
import org.parley.project.SpawningPolicy;
import org.parley.project.Standing;
import org.parley.project.SubmitProject;
import org.parley.project.SuccessCriterion;
import org.parley.project.Task;
import org.parley.project.TaskAssigned;
import org.parley.project.TaskCancelled;
import org.parley.project.TaskCompleted;
import org.parley.project.TaskFailed;
import org.parley.project.TaskRetried;
import org.parley.project.TaskSkipped;
import org.parley.project.TaskSpawned;
import org.parley.project.TaskUnassignable;
import org.parley.project.WorkflowPolicy;
import org.parley.project.WorkingTime;

/** The domains that this Parley knows: the one place that names them all. */
public final class Domains {
    /** Fact, command, decision and policy types of every domain. */
    public static final FactTypes TYPES = new FactTypes(List.of(
            Clock.class,
            Deadline.class,
            Agent.class,
            AgentPolicy.class,
            Meeting.class,
            Participant.class,
            Message.class,
            MeetingOutcome.class,
            MeetingPolicy.class,
            Contribution.class,
            Project.class,
            ProjectDefinition.class,
            Task.class,
            Dependency.class,
            Attendee.class,
            Engagement.class,
            SuccessCriterion.class,
            AssignmentPolicy.class,
            WorkflowPolicy.class,
            SchedulingMode.class,
            WorkingTime.class,
            SimulationPolicy.class,
            PlannedFailure.class,
            LearningPolicy.class,
            SpawningPolicy.class,
            CriterionPolicy.class,
            RegisterAgent.class,
            RemoveAgent.class,
            SubmitProject.class,
            RunProject.class,
            RemoveProject.class,
            CompleteTask.class,
            FailTask.class,
            Inquiry.class,
            CloseMeeting.class,
            TimeAdvanced.class,
            RulesActivated.class,
            StateFact.class,
            WithdrawFact.class,
            ActivationPolicy.class,
            ProposeRules.class,
            PolicySetting.class,
            SetPolicy.class,
            ResetPolicy.class,
            PolicySet.class,
            PolicyReset.class,
            Rebuilt.class,
            Subscription.class,
            Subscribe.class,
            Unsubscribe.class,
            Subscribed.class,
            Unsubscribed.class,
            Notification.class,
            DeliveryPolicy.class,
            RetentionPolicy.class,
            Refused.class,
            AgentRegistered.class,
            AgentRemoved.class,
            MeetingClosed.class,
            MeetingOpened.class,
            AlreadyAnswered.class,
            CriterionMet.class,
            Objection.class,
            ProjectAccepted.class,
            ProjectEnded.class,
            ProjectRemoved.class,
            ProjectStalled.class,
            ProjectStarted.class,
            SkillsImproved.class,
            Standing.class,
            TaskAssigned.class,
            TaskCancelled.class,
            TaskCompleted.class,
            TaskFailed.class,
            TaskRetried.class,
            TaskSkipped.class,
            TaskSpawned.class,
            TaskUnassignable.class));

    private Domains() {}
}
