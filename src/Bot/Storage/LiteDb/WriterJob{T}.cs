namespace DvBot.Bot.Storage.LiteDb;

/// <summary>A job with a result.</summary>
internal abstract class WriterJob<T> : WriterJob
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The result, once it is on disk.</summary>
    public Task<T> Done => _done.Task;

    /// <summary>Set by <see cref="WriterJob.Apply"/>.</summary>
    protected T Result { get; set; } = default!;

    /// <inheritdoc/>
    public override void Complete() => _done.TrySetResult(Result);

    /// <inheritdoc/>
    public override void Fail(Exception error) => _done.TrySetException(error);

    /// <summary>Ends the job with a result of its own.</summary>
    protected void End(T result) => _done.TrySetResult(result);
}
