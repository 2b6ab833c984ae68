namespace Pedagogy6P.Formats.XApi;

/// <summary>
/// A statement as far as it has been read; its fields are what readers write to. Used again for the next one. Not thread-safe.
/// </summary>
internal sealed class StatementDraft
{
    private int _courseRank;
    private string? _courseId;
    private string? _courseName;

    public TextPool Texts { get; } = new();

    public Guid? Id;

    public string? Verb;

    public string? Mbox;

    public string? MboxSha1Sum;

    public string? OpenId;

    public string? AccountName;

    public string? HomePage;

    public string? ActorType;

    public string? ObjectType;

    /// <summary>The activity being read: the object's, or one of the context's.</summary>
    public ActivityDraft Activity { get; } = new();

    public ActivityDraft Object { get; } = new();

    public bool? Completion;

    public bool? Success;

    public double? ScaledScore;

    public Guid? Registration;

    public DateTimeOffset? Timestamp;

    public DateTimeOffset? Stored;

    public void Clear()
    {
        (_courseRank, _courseId, _courseName) = (int.MaxValue, null, null);
        (Id, Verb, Mbox, MboxSha1Sum, OpenId, AccountName, HomePage) = (null, null, null, null, null, null, null);
        (ActorType, ObjectType, Completion, Success, ScaledScore) = (null, null, null, null, null);
        (Registration, Timestamp, Stored) = (null, null, null);
        Activity.Clear();
        Object.Clear();
    }

    /// <summary>Considers the activity just read as the course.</summary>
    /// <param name="rank">How far it is from being the course when its type does not say so.</param>
    public void OfferCourse(int rank)
    {
        int offered = Activity.IsCourse ? rank : rank + ActivityDraft.NoCourse;
        if (Activity.Id is not null && offered < _courseRank)
        {
            (_courseRank, _courseId, _courseName) = (offered, Activity.Id, Activity.Name);
        }
    }

    /// <summary>The statement; null when it has no verb.</summary>
    /// <param name="row">Its number.</param>
    public XApiStatement? Finish(int row)
    {
        bool isActivity = ObjectType is null or "Activity";
        bool isStatement = ObjectType is "StatementRef";
        bool isCourse = isActivity && Object.IsCourse;
        return Verb is null ? null : new XApiStatement
        {
            Row = row,
            Id = Id,
            Actor = Actor(),
            Verb = Verb,
            ObjectId = isActivity || isStatement ? Object.Id : null,
            IsAboutStatement = isStatement,
            ActivityType = isActivity ? Object.Type : null,
            ActivityName = isActivity ? Object.Name : null,
            Course = isCourse ? Object.Id : _courseId,
            CourseName = isCourse ? Object.Name : _courseName,
            Completion = Completion,
            Success = Success,
            ScaledScore = ScaledScore is >= -1 and <= 1 ? ScaledScore : null,
            Registration = Registration,
            Timestamp = Timestamp ?? Stored,
        };
    }

    private XApiActor? Actor() => ActorType is not (null or "Agent") ? null
        : AccountName is { Length: > 0 } name ? new XApiActor(XApiActorKind.Account, name, HomePage ?? "")
        : MboxSha1Sum is { Length: > 0 } sum ? new XApiActor(XApiActorKind.MboxSha1Sum, Lower(sum))
        : Mbox is { Length: > 0 } address ? new XApiActor(XApiActorKind.Mbox, address)
        : OpenId is { Length: > 0 } open ? new XApiActor(XApiActorKind.OpenId, open)
        : null;

    private static string Lower(string sum) => sum.ToLowerInvariant();
}
