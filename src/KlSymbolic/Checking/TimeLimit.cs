using System.Runtime.ExceptionServices;

namespace KlSymbolic.Checking;

/// <summary>Bounds the time of a computation from outside: who asks is answered in time also where a step does not look at its token.</summary>
/// <remarks>
/// The computation has a thread of its own, with a stack that the deepest formulas fit in. When the time is over its token is
/// cancelled; a step that goes on regardless is left to end by itself, and its result is dropped.
/// </remarks>
internal static class TimeLimit
{
    private const int StackBytes = 64 << 20;

    /// <summary>How long a computation may take after its token was cancelled, to tell what it has found.</summary>
    private static readonly TimeSpan grace = TimeSpan.FromMilliseconds(500);

    /// <summary>The result of a computation.</summary>
    /// <exception cref="OperationCanceledException">The time ran out or the token was cancelled before there was a result.</exception>
    public static T Run<T>(Func<CancellationToken, T> compute, TimeSpan time, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        // It is not disposed: a computation that is left alone may still look at its token.
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var answer = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var worker = new Thread(
            () =>
            {
                try
                {
                    answer.TrySetResult(compute(limit.Token));
                }
                catch (Exception e)
                {
                    answer.TrySetException(e);
                }
            },
            StackBytes
        )
        {
            IsBackground = true,
            Name = "check",
        };
        limit.CancelAfter(time);
        worker.Start();
        try
        {
            if (!answer.Task.Wait((int)Math.Min(int.MaxValue, (time + grace).TotalMilliseconds), cancellation))
                throw new OperationCanceledException(limit.Token);
        }
        catch (AggregateException e) when (e.InnerException is { } inner)
        {
            ExceptionDispatchInfo.Capture(inner).Throw();
        }
        return answer.Task.Result;
    }
}
