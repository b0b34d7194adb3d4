@echo off
rem Finds Python and hands over to test.py beside this file, which checks its version.
setlocal
set PYTHON=py -3
where py >nul 2>nul || set PYTHON=python
%PYTHON% "%~dp0test.py" %*
exit /b %ERRORLEVEL%
